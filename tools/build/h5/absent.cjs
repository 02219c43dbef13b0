// Stands in for parts of Taro that this edition never runs, though its code names them, mostly behind a check for WeChat that the
// bundler cannot resolve. What is called at the start does nothing; everything else is undefined.
exports.defineCustomElement = () => undefined
exports.initNavigationBar = () => undefined
