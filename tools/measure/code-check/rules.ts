/** How WeChat's own check is asked about a mini-program, without its server. */

/** Rules that do not pass, and why that is intended. */
export const MEANT: Readonly<Record<string, string>> = {
  IMAGE_AND_AUDIO_LIMIT:
    'It sums up all pictures. There are two share pictures and a poster for each of the cards, and nothing is fetched: each share picture is below 20 KB, and the posters lie in a package of their own.',
}

export interface Rule {
  name: string
  success: boolean
  /** What it found: for the sizes, bytes by package, of which the main one is called `__APP__`. */
  detail?: unknown
}

/** The part of miniprogram-ci that asks, as its own types describe it. */
export interface Checker {
  Project: new (options: object) => object
  checkCodeQuality: (project: object) => Promise<Rule[]>
}

/** What WeChat's server would say about the account: a mini-program with the usual limits, in MB and in numbers. */
const ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: true,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

/**
 * @param checker miniprogram-ci
 * @param projectPath the folder of a project.config.json, whose `miniprogramRoot` is built
 * @returns the project as the checker wants it
 */
export function projectIn({ Project }: Checker, projectPath: string): object {
  const project = new Project({ appid: 'touristappid', type: 'miniProgram', projectPath, privateKey: 'none' })
  return Object.assign(project, { attr: () => Promise.resolve(ATTRIBUTES) })
}
