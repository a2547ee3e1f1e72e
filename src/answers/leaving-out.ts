/**
 * The words by which a question leaves out what stands behind them: "besides crack", "other than Milton". A pattern's text,
 * without the bounds of its words.
 */
export const LEAVING_OUT =
  'besides?|other than|apart from|aside from|except|except for|in addition to|along with|not counting|excluding';
