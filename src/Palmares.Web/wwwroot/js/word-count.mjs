// The programme's rule of counting words, the same as WordCount.cs on the server: the text is cut at white space, and a
// piece counts as one word if it holds a letter or a number. A no-break or thin space between two decimal digits does not
// cut. A lone surrogate is neither white space nor letter nor number. One pass.

// Each is asked about one code point, never about a text: it is how JavaScript knows Unicode's categories. A browser whose
// Unicode is older or newer than the server's can differ on letters assigned in between; the server's count decides.
const letterOrNumber = /^[\p{L}\p{N}]$/u;
const decimalDigit = /^\p{Nd}$/u;

/** The number of words in a text. */
export function countWords(text) {
  let words = 0;
  for (const _ of wordSpans(text)) words++;
  return words;
}

/** The words in order, each from white space to white space: {start, end} in UTF-16 code units. */
export function* wordSpans(text) {
  let start = 0;
  let isWord = false;
  let afterDigit = false;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at);
    if (isWhiteSpace(code) && !(afterDigit && isDigitGrouping(code) && isDecimalDigit(text.codePointAt(at + 1)))) {
      if (isWord) yield { start, end: at };
      isWord = afterDigit = false;
      start = ++at;
      continue;
    }

    afterDigit = isDecimalDigit(code);
    isWord ||= afterDigit || isLetterOrNumber(code);
    at += code > 0xFFFF ? 2 : 1;
  }

  if (isWord) yield { start, end: text.length };
}

function isWhiteSpace(c) {
  if (c <= 0x20) return c === 0x20 || (c >= 0x09 && c <= 0x0D);
  if (c < 0x1680) return c === 0x85 || c === 0xA0;
  return c === 0x1680 || (c >= 0x2000 && c <= 0x200B) || c === 0x2028 || c === 0x2029 || c === 0x202F || c === 0x205F
    || c === 0x3000 || c === 0xFEFF;
}

/** No-break and thin spaces: they group the digits of a number, as in "10 000". */
function isDigitGrouping(c) {
  return c === 0x00A0 || c === 0x2007 || c === 0x2009 || c === 0x202F;
}

function isDecimalDigit(c) {
  if (c === undefined || c < 0x80) return c >= 0x30 && c <= 0x39;
  return decimalDigit.test(String.fromCodePoint(c));
}

function isLetterOrNumber(c) {
  if (c < 0x80) return (c >= 0x61 && c <= 0x7A) || (c >= 0x41 && c <= 0x5A) || (c >= 0x30 && c <= 0x39);
  return letterOrNumber.test(String.fromCodePoint(c));
}
