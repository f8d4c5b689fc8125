const tab = 9
const space = 32
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const lessThan = 60
const equals = 61
const greaterThan = 62
const graveAccent = 96

/**
 * Reads one tag at a time, as the HTML standard's tokenizer does where nothing in it is an error. One object serves all tags.
 */
export class TagReader {
  name = ""
  isEnd = false
  /** Whether it ends with `/>`. */
  isClosed = false
  /** Whether it makes a custom element of another one. */
  hasIs = false
  #text

  /** @param {string} text */
  constructor(text) {
    this.#text = text
  }

  /**
   * @param {number} start where its `<` is
   * @returns {number} where it ends, -1 if it has an error
   */
  read(start) {
    const text = this.#text
    this.isEnd = text.charCodeAt(start + 1) === slash
    const nameStart = start + (this.isEnd ? 2 : 1)
    if (!isLetter(text.charCodeAt(nameStart))) return -1
    let place = nameStart
    for (let code = text.charCodeAt(place); !isAfterName(code); code = text.charCodeAt(++place));
    this.name = text.slice(nameStart, place).toLowerCase()
    this.isClosed = this.hasIs = false
    return this.#readAttributes(place)
  }

  /** @param {number} place */
  #readAttributes(place) {
    const text = this.#text
    for (;;) {
      const before = place
      while (isBlank(text.charCodeAt(place))) place += 1
      const code = text.charCodeAt(place)
      if (code === greaterThan) return place + 1
      if (this.isEnd) return -1
      if (code === slash) {
        this.isClosed = true
        return text.charCodeAt(place + 1) === greaterThan ? place + 2 : -1
      }
      if (place === before) return -1
      place = this.#readAttribute(place)
      if (place < 0) return -1
    }
  }

  /** @param {number} start */
  #readAttribute(start) {
    const text = this.#text
    let place = start
    while (isOfName(text.charCodeAt(place))) place += 1
    if (place === start) return -1
    if (place === start + 2 && text.slice(start, place).toLowerCase() === "is") this.hasIs = true
    if (text.charCodeAt(place) !== equals) return place
    const quote = text.charCodeAt(++place)
    if (quote === doubleQuote || quote === singleQuote)
      return text.indexOf(quote === doubleQuote ? '"' : "'", place + 1) + 1 || -1
    const valueStart = place
    while (isOfBareValue(text.charCodeAt(place))) place += 1
    return place === valueStart ? -1 : place
  }
}

/** @param {number} code */
function isBlank(code) {
  return code === space || (code >= tab && code <= 13 && code !== 11)
}

/** @param {number} code */
function isLetter(code) {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** @param {number} code that is NaN at the end of the text */
function isAfterName(code) {
  return isBlank(code) || code === slash || code === greaterThan || !(code >= 0)
}

/** @param {number} code */
function isOfName(code) {
  return code !== equals && code !== slash && isOfBareValue(code)
}

/** @param {number} code */
function isOfBareValue(code) {
  return (
    code > space &&
    code !== doubleQuote &&
    code !== singleQuote &&
    code !== lessThan &&
    code !== equals &&
    code !== greaterThan &&
    code !== graveAccent
  )
}
