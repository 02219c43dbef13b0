/** A file that a stand-in takes the place of, asked for by the stand-in itself. */
declare module '*?original'
