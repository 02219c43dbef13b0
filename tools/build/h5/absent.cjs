// Stands in for parts of Taro that this edition never runs, though its code names them: most behind a question whether this is
// WeChat, which the bundler cannot answer. What is called at the start does nothing, whatever else is taken from here is undefined.
exports.defineCustomElement = () => undefined
exports.initNavigationBar = () => undefined
