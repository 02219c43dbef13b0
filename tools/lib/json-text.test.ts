import { lineOf, textFaults } from './json-text'

const SOUND = `{
  "name": "标题 \\u4e00 \\"引\\"",
  "numbers": [0, -1.5, 2e3, 10E-2],
  "nested": { "empty": {}, "list": [], "yes": true, "no": false, "none": null }
}
`

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a sound text has no fault', () => {
  expect(textFaults(SOUND)).toEqual([])
})

test.each([
  ['a comma is missing', '{\n  "a": 1\n  "b": 2\n}', 3, 3, '这里是 "；应是英文逗号'],
  ['a comma too many', '[1, 2,]', 1, 7, '这里是 ]；应是一个值'],
  ['a Chinese comma', '{"a": 1，"b": 2}', 1, 8, '这里是 ，；应是英文标点'],
  ['Chinese quotation marks', '{\n  “a”: 1}', 2, 3, '这里是 “；应是英文标点，或以英文双引号起止的文字'],
  ['a text over two lines', '{"a": "一\n二"}', 1, 7, '应是一段写在一行里、以英文双引号起止的文字'],
  ['a missing end', '{"a": [1', 1, 9, '文件到此就完了；应是英文逗号或 ]'],
  ['an empty file', '', 1, 1, '文件到此就完了；应是一个值'],
  ['something after the end', '{}\n{}', 2, 1, '这里是 {；应是文件的结尾'],
  ['a bare word', '{"a": 千}', 1, 7, '这里是 千；应是英文标点，或以英文双引号起止的文字'],
])('%s: the place and what should stand there', (_, text, line, column, problem) => {
  expect(textFaults(text)).toEqual([{ line, column, problem: expect.stringContaining(problem) as string }])
})

test('a name that stands twice in one object is a fault, in two objects it is none', () => {
  expect(textFaults('{"a": {"b": 1}, "c": {"b": 1},\n "a": 2}')).toEqual([
    { line: 2, column: 2, problem: 'a 在同一处写了两遍；每个名字应只写一次' },
  ])
})

test('agrees with JSON.parse on every text that is one character away from a sound one', () => {
  for (let i = 0; i <= SOUND.length; i++) {
    const near = ['', ',', '"', '}', ']', '0', '-', '\\', '\n', 'e'].flatMap((sign) => [
      SOUND.slice(0, i) + sign + SOUND.slice(i),
      SOUND.slice(0, i) + sign + SOUND.slice(i + 1),
    ])
    for (const text of near) {
      const found = textFaults(text).filter(({ problem }) => !problem.includes('写了两遍'))
      expect({ text, sound: found.length === 0 }).toEqual({ text, sound: isJson(text) })
    }
  }
})

it('an entry is found by the ids that lead to it', () => {
  const text = `{
  "tasks": [
    { "id": "t1", "head": "一" },
    {
      "id": "t2",
      "items": ["甲",
        "乙"]
    }
  ]
}`
  const lines = ['tasks', 'tasks.t1.head', 'tasks.1.id', 'tasks.t2.items.1', 'tasks.t2.none', 'none', ''].map((entry) =>
    lineOf(text, entry),
  )
  expect(lines).toEqual([2, 3, 5, 7, 4, 1, 1])
})
