import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage } from '@/content'
import { besideCoverage } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { lineOf } from '../lib/json-text'
import { articleFaults, type Lists } from './article'
import { whereAllStands } from './table'

/**
 * The article lies beside the checkout where the newspaper's desk has put it; it is not ours to publish as a text. Where it is missing
 * the coverage cannot be compared, and the first test says so.
 */
const SOURCE = resolve(process.env.ARTICLE ?? resolve(__dirname, '../../../shared/source'))
const read = (file: string) => readFileSync(resolve(SOURCE, file), 'utf8')
const there = existsSync(resolve(SOURCE, 'article.txt'))

const article = there ? read('article.txt') : ''
const names = there
  ? read('names.txt')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'))
  : []
const lists: Lists = { names, facts: besideCoverage('facts') }

const congress = coverage.congress!
const figures = Object.entries(coverage.figures)

/** The shipped coverage with something changed in it. */
function changed(change: (coverage: Coverage) => void): Coverage {
  const copy = structuredClone(coverage)
  change(copy)
  return copy
}

/** Most texts are the same in each coverage that is compared here. */
const kept = new Map<string, readonly string[]>()
const faultsOf = (of: Coverage) => articleFaults(of, article, lists, kept)
const said = (of: Coverage) => faultsOf(of).map((one) => `${one.entry}：${one.problem}`)
const entriesOf = (of: Coverage) => faultsOf(of).map(({ entry }) => entry)

if (!there) {
  it('the coverage was not compared: there is no article beside this checkout', () => {
    console.warn(`没有 ${SOURCE}/article.txt：没有与原文核对`)
    expect(there).toBe(false)
  })
} else {
  it('the shipped coverage says what the article says, to the letter', () => {
    expect(said(coverage)).toEqual([])
  })

  describe('the table of formulations, facts and figures', () => {
    const table = whereAllStands(coverage, lists)
    const rows = table.split('\n').filter((line) => line.startsWith('| '))

    it('that the documents hold is today’s', () => {
      expect(readFileSync(resolve(__dirname, '../../docs/提法与事实.md'), 'utf8')).toBe(table)
    })

    it('has a row for each, and says in each where it stands', () => {
      const told = [...names, ...Object.values(lists.facts!).flat(), ...figures.map(([, { label }]) => label)]
      const cells = rows.flatMap((row) => row.split(' | ').map((cell) => cell.replace(/^\| | `.*| \|$/g, '')))
      expect(told.filter((words) => !cells.includes(words))).toEqual([])
      expect(rows.filter((row) => /\|\s*\|/.test(row))).toEqual([])
    })

    it('names places as editors do', () => {
      const places = rows.join('\n').match(/[^|>\n]+(?= `)/g)!
      expect(places.filter((place) => /[a-z]/.test(place))).toEqual([])
    })

    it('gives the reason in place of what is left out for one', () => {
      const without = changed((of) => (of.outlook = of.chapters.tasks))
      without.waived = [{ words: coverage.outlook, why: '标题另拟' }]
      expect(whereAllStands(without, lists)).toContain(`| ${coverage.outlook} | 不写：标题另拟 |`)
    })
  })

  describe('a planted mistake is named with its entry', () => {
    it.each(figures.map(([id]) => id))('a wrong digit in the figure %s', (id) => {
      const wrong = changed(({ figures }) => {
        const one = figures[id]!
        one.value = /\d/.test(one.value)
          ? one.value.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10))
          : '百千'.replace(one.value, '').charAt(0)
      })
      expect(entriesOf(wrong)).toContain(`figures.${id}`)
    })

    it.each(figures.filter(([, { qualifier }]) => qualifier).map(([id]) => id))('a lost qualifier of %s', (id) => {
      expect(
        entriesOf(changed(({ figures }) => delete figures[id]!.qualifier)).filter((entry) =>
          entry.startsWith('figures.'),
        ),
      ).toContain(`figures.${id}`)
    })

    it.each(coverage.tasks.map(({ id }, i) => [id, i] as const))('the task %s lost', (_, i) => {
      expect(entriesOf(changed(({ tasks }) => tasks.splice(i, 1)))).toContain('tasks')
    })

    it.each(coverage.highlights.map(({ id }, i) => [id, i] as const))('the highlight %s lost', (_, i) => {
      expect(entriesOf(changed(({ highlights }) => highlights.splice(i, 1)))).toContain('highlights')
    })

    it.each(coverage.tasks.map(({ id, sentence }, i) => [id, sentence, i] as const))(
      'two characters of the sentence of %s the wrong way round',
      (id, sentence, i) => {
        const wrong = changed(({ tasks }) => (tasks[i]!.sentence = sentence.replace(/^(.)(.)/, '$2$1')))
        expect(entriesOf(wrong)).toContain(`tasks.${id}.sentence`)
      },
    )

    type Planted = [string, (coverage: Coverage) => void, string, string]
    const highlight = (of: Coverage, id: string) => of.highlights.find((one) => one.id === id)!
    const task = (of: Coverage, id: string) => of.tasks.find((one) => one.id === id)!
    const inText = (id: string, from: string, to: string) => (of: Coverage) => {
      const point = highlight(of, id).points.find(({ text = '' }) => text.includes(from))!
      point.text = point.text!.replace(from, to)
    }
    const inHonours = (id: string, from: string, to: string) => (of: Coverage) => {
      for (const point of highlight(of, id).points) point.honours = point.honours?.map((one) => one.replace(from, to))
    }

    it.each<Planted>([
      [
        'swapped references',
        inText('h2', '{farmLeaders}', '{farmOperators}'),
        'highlights.h2.points.2.text',
        '原文没有；{farmOperators} 应换成这里说的那个数字',
      ],
      [
        'swapped references within a sentence',
        (c) => (c.overview!.points[2]!.text = c.overview!.points[2]!.text!.replace('{pocketParks}', '{hillParks}')),
        'overview.points.2.text',
        '原文没有；{hillParks}',
      ],
      [
        'a wrong passage',
        (c) => (c.figures.pocketParks!.source.passage = 'hl4'),
        'figures.pocketParks.source.passage',
        '写的是 hl4；这句话在 environment 里',
      ],
      [
        'a wrong word for the period',
        (c) => (c.figures.retail!.period = '五年累计'),
        'figures.retail.period',
        '没有说累计',
      ],
      [
        'an average that is none',
        (c) => (c.figures.retail!.period = '五年平均'),
        'figures.retail.period',
        '没有说平均',
      ],
      [
        'a quotation cut off',
        (c) => (c.figures.trade!.source.quote = '进出口总额319.2亿元'),
        'figures.trade.source.quote',
        '不是整个分句',
      ],
      [
        'a quotation that is no longer to the letter',
        (c) => (c.figures.trade!.source.quote = '完成出口总额319.2亿元'),
        'figures.trade.source.quote',
        '原文没有“完成出口总额319.2亿元”',
      ],
      [
        'a label that counts something else',
        (c) => (c.figures.pocketParks!.label = '社区花园'),
        'figures.pocketParks.label',
        '写的是“社区花园”',
      ],
      ['a wrong unit', (c) => (c.figures.foreignCapital!.unit = '亿元'), 'figures.foreignCapital', '写的是“13亿元”'],
      [
        'a changed session',
        (c) => (c.congress!.name = c.congress!.name.replace('十三', '十四')),
        'congress.name',
        `应是“${congress.name}”`,
      ],
      [
        '届 for 次',
        (c) => (c.congress!.name = c.congress!.name.replace('次', '届')),
        'congress.name',
        `应是“${congress.name}”`,
      ],
      [
        'a committee of another session',
        (c) => (c.congress!.elected[0] = congress.elected[0]!.replace('十三', '十二')),
        'congress.elected.0',
        `应是“${congress.elected[0]}”`,
      ],
      ['a lost committee', (c) => c.congress!.elected.pop(), 'congress', `“${congress.elected[1]}”全篇没有写到`],
      ['another day', (c) => (c.congress!.date = '2月18日'), 'congress.date', '“2月18日”原文没有'],
      ['a year', (c) => (c.congress!.date = '2022年2月17日'), 'congress.date', '“2022年2”原文没有'],
      [
        'a number in prose',
        inText('h4', '深入推进', '推进了300米'),
        'highlights.h4.points.2.text',
        '“进了300米”原文没有',
      ],
      ['a lost person', (c) => c.credits.splice(2, 1), 'credits', `没有通讯员 ${coverage.credits[2]!.names[0]}`],
      ['a person misspelt', (c) => (c.credits[1]!.names = ['张小燕']), 'credits', '原文没有记者“张小燕”'],
      [
        'a lost figure',
        (c) => (
          delete c.figures.land,
          c.numbers![1]!.lists[2]!.figures.shift(),
          (c.overview!.points[1]!.text = c.overview!.points[1]!.text!.replace('{land}', '一些'))
        ),
        'overview',
        '“1.2万余亩”全篇没有写到',
      ],
      [
        'a lost place',
        inText('h4', '望岳路两侧的整治、开发深入推进', '整治、开发深入推进'),
        'highlights.h4',
        '“望岳路”全篇没有写到',
      ],
      [
        'a lost company',
        (c) => (c.overview!.points[0]!.text = c.overview!.points[0]!.text!.replace('山东中油昆悦、', '')),
        'overview',
        '“山东中油昆悦”全篇没有写到',
      ],
      [
        'companies in another order',
        (c) =>
          (c.overview!.points[0]!.text = c.overview!.points[0]!.text!.replace(
            '壳牌石油、阿里巴巴',
            '阿里巴巴、壳牌石油',
          )),
        'overview.points.0.text',
        '次序与原文不同',
      ],
      [
        'an honour one character off',
        inHonours('h1', '百强区', '百强县'),
        'highlights.h1.points.0.honours.0',
        '应是“入选中国城区高质量发展百强区”',
      ],
      [
        'an honour with a character left out',
        inHonours('h7', '智慧健康养老', '智慧养老'),
        'highlights.h7.points.3.honours.0',
        '国家智慧健康养老示范基地',
      ],
      [
        'an honour without its verb',
        inHonours('h7', '荣获', ''),
        'passages.hl7',
        '“荣获“全国首批义务教育发展基本均衡区”称号”全篇没有写到',
      ],
      [
        'an honour that is not in the article',
        inHonours('h1', '中国城区高质量发展百强区', '全国文明城区'),
        'highlights.h1.points.0.honours.0',
        '原文没有“全国文明城区”',
      ],
      [
        '最先 for 率先',
        inText('h8', '率先', '最先'),
        'highlights.h8.points.2.text',
        '应是“在全市率先打通优秀社区书记晋升通道”',
      ],
      [
        'a list in another order',
        inText('h5', '绿化覆盖率、绿地率', '绿地率、绿化覆盖率'),
        'highlights.h5.points.1.text',
        '次序与原文不同；应是“绿化覆盖率、绿地率、人均绿地面积、空气质量优良天数持续位居全市前列”',
      ],
      [
        '一直居 for 持续位居',
        inText('h6', '持续位居', '一直位居'),
        'highlights.h6.points.2.text',
        '应是“全省营商环境评价排名持续位居前列”',
      ],
      [
        'a heading of a highlight changed',
        (c) => (highlight(c, 'h9').title = '思想建设更加深入 党史学习教育成效明显'),
        'highlights.h9',
        '原文没有“思想建设更加深入 党史学习教育成效明显”',
      ],
      [
        'a word said large that is another',
        (c) => (highlight(c, 'h9').heroWords!.words = ['全推开']),
        'highlights.h9.heroWords',
        '原文没有“新时代文明实践中心（所、站）实现全推开”',
      ],
      [
        'what is said large of something else',
        (c) => (task(c, 't7').heroWords!.before = '推动各项任务更加'),
        'tasks.t7.heroWords',
        '原文没有“推动各项任务更加科学规范高效”',
      ],
      ['highlights in another order', (c) => c.highlights.reverse(), 'highlights.h9', '的次序与原文不同'],
      [
        'the name of a task changed',
        (c) => (task(c, 't1').head = '高质量加快新型城镇化'),
        'tasks.t1',
        '原文没有“一、高质量加快新型城镇化',
      ],
      ['tasks in another order', (c) => c.tasks.reverse(), 'tasks.t7', '原文没有“一、高维度建强制度机制'],
      [
        'a verb of the stance changed',
        (c) => (c.stance!.groups[1]!.items[0]!.text = '激发头雁领跑的'),
        'stance',
        '应是“激励头雁领跑的豪气树立争先进位的志气锻造舍我其谁的底气”',
      ],
      [
        'a wording of the formula changed',
        (c) => (c.formula!.rows[1]!.wording = '统筹高质量发展和防范风险两大任务'),
        'formula.rows.1.wording',
        '应是“统筹高质量发展和防范化解风险两大任务”',
      ],
      [
        'a standard misnamed',
        inText('h6', '代办服务规范》', '代办服务标准》'),
        'highlights.h6.points.1.text',
        '原文没有《投资项目建设审批代办服务标准》',
      ],
      [
        'a passage that begins otherwise',
        (c) => (c.passages.hl5!.begins = '守护蓝天碧水'),
        'passages.hl5.begins',
        '原文找不到“守护蓝天碧水”',
      ],
      [
        'a figure written out where it should be named',
        (c) => (c.overview!.points[3]!.text = c.overview!.points[3]!.text!.replace('{livelihood}', '230亿元')),
        'overview.points.3.text',
        '数字 230 应写作 {编号}',
      ],
      [
        'places in another order',
        inText(
          'h4',
          '望岳路两侧的整治、开发深入推进；在石青崖等一批“老大难”地块，拆迁实现“清零”',
          '石青崖等一批“老大难”地块，拆迁实现“清零”；望岳路两侧的整治、开发深入推进',
        ),
        'highlights.h4.points.2.text',
        '次序与原文不同',
      ],
      [
        'lines of a highlight in another order',
        (c) => highlight(c, 'h8').points.reverse(),
        'highlights.h8.points',
        '次序与原文不同',
      ],
      [
        'figures of a highlight in another order',
        (c) => highlight(c, 'h1').figures.reverse(),
        'highlights.h1.figures',
        '次序与原文不同；foreignCapital 应在 industryGrowth 前面',
      ],
      [
        'figures of a list in another order',
        (c) => c.numbers![0]!.lists[0]!.figures.reverse(),
        'numbers.n1.lists.0',
        '次序与原文不同',
      ],
      [
        '累计 on a first screen of what is not told as such',
        (c) => (c.scenes!.n2!.span = '五年累计'),
        'scenes.n2.span',
        '没有说累计',
      ],
      ['this year', (c) => (c.figures.gdp!.period = '今年跨过的台阶'), 'figures.gdp.period', '没有说今年'],
      ['ten years', (c) => (c.figures.retail!.period = '十年来'), 'figures.retail.period', '“十年”原文没有'],
      [
        'what is only planned',
        (c) => (c.figures.pocketParks!.period = '计划建成'),
        'figures.pocketParks.period',
        '没有说计划',
      ],
      [
        'a year in words',
        (c) => (c.congress!.lead = '大会在二〇二二年的这一天开幕。'),
        'congress.lead',
        '“二〇二二年”原文没有',
      ],
      [
        'a company that is not in the article',
        (c) => (c.overview!.points[0]!.text = c.overview!.points[0]!.text!.replace('等世界', '、IBM等世界')),
        'overview.points.0.text',
        '“IBM”原文没有',
      ],
      [
        'a place that is not in the article',
        inText('h4', '老商埠主题街区开街', '老商埠主题街区、大明湖路开街'),
        'highlights.h4.points.0.text',
        '“大明湖”原文没有',
      ],
      [
        'another who reported',
        (c) => (c.congress!.report = c.congress!.report.replace('刘科', '王科')),
        'congress',
        '“刘科向大会作报告”全篇没有写到',
      ],
      ['a role lost', (c) => c.credits.pop(), 'credits', '没有组版'],
      [
        'one person in two roles',
        (c) => (c.credits[3]!.names = c.credits[4]!.names),
        'credits',
        `没有编辑 ${coverage.credits[3]!.names[0]}`,
      ],
      [
        'a formulation in a legend one character off',
        (c) => (c.scenes!.t4!.legend![1]!.is = '深化全国文明典范城区创建，争创市域社会治理现代化示范区'),
        'scenes.t4.legend.1.is',
        '应是“全国文明典范城市”',
      ],
      [
        'a formulation on a first screen one character off',
        (c) => (c.scenes!.h7!.say = '医疗卫生、养老服务、文化教育全面提升。'),
        'scenes.h7.say',
        '应是“医疗卫生养老服务文化体育全面提升”',
      ],
      [
        'swapped references on a first screen',
        (c) => (c.scenes!.n1!.say = '规模以上工业增加值平均增速达到{youthGrowth}。'),
        'scenes.n1.say',
        '没有说“青年人才数量平均增速”；{youthGrowth} 应换成这里说的那个数字',
      ],
      [
        'an item of a task that is not in its sentence',
        (c) => (task(c, 't3').groups[0]!.items[1] = '宽阔的胸怀'),
        'tasks.t3.groups.0',
        '原文没有“宽阔的胸怀”',
      ],
      [
        'what the items of a task are called, in other words',
        (c) => (task(c, 't6').groups[0]!.title = '两个导向'),
        'tasks.t6.groups.0.title',
        '写的是“两个导向”；应是这一整句里的词',
      ],
      [
        'an item of the formula that is not in its wording',
        (c) => (c.formula!.rows[0]!.items[0] = '新型工业化'),
        'formula.rows.0',
        '原文没有“新型工业化”',
      ],
      [
        'a word of the stance that is not in the article',
        (c) => (c.stance!.groups[0]!.items[1]!.name = '攻关期'),
        'stance.groups.0',
        '原文没有“蓄势突破的攻关期”',
      ],
      [
        'the aim of a task in other words',
        (c) => (task(c, 't5').aim = '以最优生态发展激发最强发展活力、提升最大发展潜力'),
        'tasks.t5.aim',
        '原文没有“以最优生态发展激发最强发展活力、提升最大发展潜力”',
      ],
      [
        'the gist of a task one character off',
        (c) => (task(c, 't4').gist = '把创新社会治理作为高质量发展的基础性、保障性、前瞻性工程'),
        'tasks.t4.gist',
        '应是“把创新社会治理作为高质量发展的基础性保障性前提性工程”',
      ],
      [
        'the lead of the overview one character off',
        (c) => (c.overview!.lead = c.overview!.lead.replace('市中篇章', '市中新篇')),
        'overview.lead',
        '应是“书写了全面建成小康社会的市中篇章”',
      ],
      [
        'the headline one character off',
        (c) => (c.headline = c.headline.replace('疾驰', '起航')),
        'headline',
        `应是“${coverage.headline.replace(/[：，]/g, '')}”`,
      ],
      ['the name of the special changed', (c) => (c.title = '赶考路上'), 'title', `“${coverage.title}”全篇没有写到`],
      [
        'a slogan one character off',
        (c) => (c.slogans[0] = c.slogans[0]!.replace('下载', '上载')),
        'slogans.0',
        `应是“${coverage.slogans[0]}”`,
      ],
      [
        'a half-width full stop',
        inText('h4', '完成整体拆迁，', '完成整体拆迁.'),
        'highlights.h4.points.0.text',
        '半角标点',
      ],
      [
        'a half-width comma behind a quotation',
        inText('h3', '”项目；', '”,项目；'),
        'highlights.h3.points.1.text',
        '半角标点',
      ],
      ['a unit in one character', inText('h4', '开街', '开街㎡'), 'highlights.h4.points.0.text', '兼容字'],
      ['a numeral in one character', inText('h4', '开街', '开街Ⅲ'), 'highlights.h4.points.0.text', '兼容字'],
      ['an ideographic space', inText('h4', '华丽蜕变', '华丽　蜕变'), 'highlights.h4.points.0.text', '有空格'],
      [
        'a mark that changes how the one before looks',
        inText('h4', '华丽', '华\ufe00丽'),
        'highlights.h4.points.0.text',
        '看不见的字符',
      ],
      ['an entity', inText('h4', '华丽', '华&#160;丽'), 'highlights.h4.points.0.text', '网页代码'],
      [
        'an address without its beginning',
        inText('h4', '华丽蜕变', 'example.com'),
        'highlights.h4.points.0.text',
        '网址',
      ],
      [
        'a comma and a full stop',
        inText('h4', '华丽蜕变。', '华丽蜕变，。'),
        'highlights.h4.points.0.text',
        '标点重复',
      ],
      ['a half-width comma', inText('h4', '，马鞍山', ',马鞍山'), 'highlights.h4.points.0.text', '半角标点'],
      ['a half-width bracket', inText('h8', '（居）', '(居)'), 'highlights.h8.points.3.text', '半角标点'],
      ['a full-width digit', inText('h4', '望岳路', '望岳路２段'), 'highlights.h4.points.2.text', '全角的数字'],
      [
        'a full-width brace',
        inText('h4', '{povertyEarly}', '｛povertyEarly｝'),
        'highlights.h4.points.3.text',
        '全角的数字、字母或括号',
      ],
      ['a zero-width character', inText('h4', '望岳路', '望岳\u200b路'), 'highlights.h4.points.2.text', '看不见的字符'],
      ['a compatibility character', inText('h4', '老商埠', '\uf934商埠'), 'highlights.h4.points.0.text', '兼容字'],
      ['a space within Chinese', inText('h4', '华丽蜕变', '华丽 蜕变'), 'highlights.h4.points.0.text', '有空格'],
      ['a quotation mark that stays open', inText('h4', '“清零”', '“清零'), 'highlights.h4.points.2.text', '“”不成对'],
      ['a book title that is not closed', inText('h6', '规范》', '规范'), 'highlights.h6.points.1.text', '《》不成对'],
      ['HTML', inText('h4', '华丽蜕变', '<b>华丽蜕变</b>'), 'highlights.h4.points.0.text', '网页代码'],
      ['an address', inText('h4', '华丽蜕变', 'https://example.org'), 'highlights.h4.points.0.text', '网址'],
      [
        'a doubled full stop',
        inText('h8', '城市运行指挥中心。', '城市运行指挥中心。。'),
        'highlights.h8.points.0.text',
        '标点重复',
      ],
    ])('%s', (_, plant, entry, problem) => {
      const wrong = changed(plant)
      const found = faultsOf(wrong).filter((one) => one.entry === entry)
      expect(found.map((one) => one.problem)).toContainEqual(expect.stringContaining(problem))
      // The line, as editors are told it, is that of the entry, or of the item whose id ends it.
      const text = JSON.stringify(wrong, null, 2)
      const name = entry
        .split('.')
        .filter((part) => !/^\d+$/.test(part))
        .at(-1)!
      const line = lineOf(text, entry)
      expect(
        text
          .split('\n')
          .slice(line - 2, line + 1)
          .join('\n'),
      ).toContain(`"${name}"`)
    })
  })

  it('tells what is wrong before how it is written', () => {
    const wrong = changed((of) => {
      of.highlights[3]!.points[0]!.text += ' 。'
      of.figures.gdp!.value = '百'
    })
    expect(entriesOf(wrong)[0]).toBe('figures.gdp')
  })

  it('takes a formulation that is left out for a reason', () => {
    const { outlook, chapters } = coverage
    const without = changed((of) => (of.outlook = chapters.tasks))
    expect(said(without)).toEqual([expect.stringContaining(outlook)])
    expect(said({ ...without, waived: [{ words: outlook, why: '标题另拟' }] })).toEqual([])
  })
}
