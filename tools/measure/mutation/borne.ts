/** A change of the program that no unit test notices, and why that may be. */
interface Borne {
  /** In every file unless told. */
  file?: string
  /** A part of the line that is changed. */
  line: string
  /** What is put there; anything unless told. */
  is?: string
  why: string
}

export const BORNE: readonly Borne[] = []

/** Files that are not changed, each with the reason and the tests that hold it. */
export const LEFT_OUT: Readonly<Record<string, string>> = {}
