declare module 'qrcode-terminal' {
  const drawer: {
    /** Draws a text as a QR code out of block characters and hands it to `done`; `small` takes two rows a line. */
    generate(text: string, options: { small: boolean }, done: (drawing: string) => void): void
  }
  export default drawer
}
