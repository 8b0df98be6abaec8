// How words become terms, for whoever writes an index and for whoever asks it: the reader's browser and the tests run this very file.

/** Scripts written without spaces, and Korean, whose endings cling to its words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〇]/u

/**
 * The terms of a text. Words of scripts that use spaces are one term each, without case and accents. Runs of the others are
 * cut into pairs of neighbours, so that any two characters found side by side are found; a text also gets its single
 * characters, and a question of one character asks for that.
 */
export function termsOf(text, isQuestion) {
  return runsOf(text)
    .flatMap((run) => (unspaced.test(run) ? pairsOf(run, isQuestion) : [folded(run)]))
    .filter(Boolean)
}

/** Whether a term is matched by its beginning and with small mistakes: pairs of characters are matched as they are. */
export function isWord(term) {
  return !unspaced.test(term)
}

/** Runs of one kind of script; whatever is neither letter nor number parts them. */
function runsOf(text) {
  return (
    text
      .normalize('NFKC')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〇]+|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〇]|[^\p{L}\p{M}\p{N}]|$)/gu,
      ) || []
  )
}

function pairsOf(run, isQuestion) {
  const chars = Array.from(run)
  const pairs = chars.slice(1).map((char, index) => chars[index] + char)
  return isQuestion && pairs.length > 0 ? pairs : pairs.concat(chars)
}

/** Letters apart from case, accents, and the marks and ornaments of Arabic; spellings of alef, ya and ta marbuta are one. */
function folded(word) {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
}
