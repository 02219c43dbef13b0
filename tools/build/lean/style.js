/**
 * The `style` of a node. Takes the place of Taro's, which knows every property of CSS by name and has a setter for each; here
 * styles come as one text and are changed as one.
 */
export class Style {
  constructor(element) {
    this._element = element
    this._values = new Map()
  }

  get cssText() {
    return [...this._values].map(([name, value]) => `${name}:${value}`).join(';')
  }

  set cssText(text) {
    const rules = (text || '').split(';')
    this._values = new Map(
      rules
        .map((rule) => /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(rule))
        .flatMap((found) => (found ? [[found[1], found[2]]] : [])),
    )
    this._sent()
  }

  setProperty(name, value) {
    if (value === undefined || value === null || value === '') this._values.delete(name)
    else this._values.set(name, value)
    this._sent()
  }

  _sent() {
    const element = this._element
    if (element._root) element.enqueueUpdate({ path: `${element._path}.st`, value: this.cssText })
  }
}
