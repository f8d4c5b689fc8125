var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// src/base/plain.js
function plain(node) {
  node = /** @type {any} */
  node?.[original] ?? node;
  const kind = (
    /** @type {any} */
    node?.[Symbol.toStringTag]
  );
  return kind === "HTMLFormElement" || kind === "HTMLDocument" ? (
    /** @type {T} */
    new Proxy(
      /** @type {any} */
      node,
      handler
    )
  ) : node;
}
function isElement(value) {
  return plain(
    /** @type {Node | null} */
    value
  )?.nodeType === 1;
}
var original, handler;
var init_plain = __esm({
  "src/base/plain.js"() {
    "use strict";
    original = /* @__PURE__ */ Symbol.for("reflex:original");
    handler = {
      /**
       * @param {any} node
       * @param {string | symbol} name
       */
      get(node, name2) {
        if (name2 === original) return node;
        const value = Reflect.get(Object.getPrototypeOf(node), name2, node);
        return typeof value === "function" ? value.bind(node) : value;
      },
      /**
       * @param {any} node
       * @param {string | symbol} name
       * @param {unknown} value
       */
      set: (node, name2, value) => Reflect.set(Object.getPrototypeOf(node), name2, value, node)
    };
  }
});

// src/outline/changed_ranges.js
function changedRanges(old, next, steps) {
  const ranges = [];
  let end = 0;
  let growth = 0;
  const staying = inOrder(copiesOf(steps));
  for (const { from, to, start } of [...staying, { from: old.length, to: 0, start: next.length }]) {
    const range = { from: end, to: from, growth: start - from - growth };
    if (from > end || range.growth > 0) ranges.push(trimmed(old, next, range, end + growth));
    growth = start - from;
    end = to;
  }
  return ranges;
}
function copiesOf(steps) {
  const copies = [];
  let place4 = 0;
  let start = 0;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (typeof step === "string") start += step.length;
    else {
      const from = place4 + step;
      const length = Number(steps[++i]);
      place4 = from + length;
      copies.push({ from, to: place4, start });
      start += length;
    }
  }
  return copies;
}
function inOrder(copies) {
  const staying = [];
  for (const copy of copies) {
    while (isShorter(staying.at(-1), copy)) staying.pop();
    const last = staying.at(-1);
    if (!last || last.to <= copy.from) staying.push(copy);
  }
  return staying;
}
function isShorter(last, copy) {
  return last && last.to > copy.from && last.to - last.from < copy.to - copy.from;
}
function trimmed(old, next, { from, to, growth }, start) {
  const length = to - from + growth;
  const shorter = Math.min(to - from, length);
  let before = 0;
  while (before < shorter && old[from + before] === next[start + before]) before += 1;
  const end = start + length;
  let after = 0;
  while (after < shorter - before && old[to - 1 - after] === next[end - 1 - after]) after += 1;
  return { from: from + before, to: to - after, growth };
}
var init_changed_ranges = __esm({
  "src/outline/changed_ranges.js"() {
    "use strict";
  }
});

// src/outline/changed_section.js
var ChangedSection;
var init_changed_section = __esm({
  "src/outline/changed_section.js"() {
    "use strict";
    ChangedSection = class {
      /** The first range after it, -1 if a range reaches beyond the element. */
      last;
      /** Where it begins in the text as it was, but for the ranges before. */
      start;
      end = -1;
      /** How much longer it is now. */
      shift = 0;
      /** The first element in it, or after it. */
      from;
      /** The first element after it. */
      after;
      /**
       * @param {import("./outline.js").Outline} outline
       * @param {number} element
       * @param {import("./changed_ranges.js").ChangedRange[]} ranges
       * @param {number} first of those ranges that are not part of the outline yet, which is in the element
       * @param {number} growth by those that are
       */
      constructor(outline, element, ranges, first, growth) {
        const { contentStarts, contentEnds, starts, ends, parents } = outline;
        const childBefore = (place4) => outline.childOn(element, outline.lastBefore(place4 - 1));
        const after = (place4) => Math.max(outline.lastBefore(place4 - 1), element) + 1;
        const startAt = (place4) => {
          const child = childBefore(place4);
          if (child < 0) return contentStarts[element];
          return ends[child] > place4 ? starts[child] : ends[child];
        };
        const endAt = (place4) => {
          const child = childBefore(place4);
          if (child >= 0 && ends[child] > place4) return ends[child];
          const next = after(place4);
          return parents[next] === element ? starts[next] : contentEnds[element];
        };
        this.last = first;
        this.start = startAt(ranges[first].from + growth);
        for (; this.last < ranges.length; this.last++) {
          const { from, to, growth: more } = ranges[this.last];
          if (from + growth > (this.last > first ? this.end : contentEnds[element])) break;
          if (to + growth > contentEnds[element]) {
            this.last = -1;
            break;
          }
          this.end = Math.max(this.end, endAt(to + growth));
          this.shift += more;
        }
        this.from = after(this.start);
        this.after = after(this.end);
      }
    };
  }
});

// src/outline/changes.js
function positionsBefore(sections, count) {
  const before = [];
  let growth = 0;
  for (const { position, removed, added } of sections) {
    while (before.length < position) before.push(before.length - growth);
    while (before.length < position + added) before.push(-1);
    growth += added - removed;
  }
  while (before.length < count) before.push(before.length - growth);
  return before;
}
var Changes;
var init_changes = __esm({
  "src/outline/changes.js"() {
    "use strict";
    Changes = class {
      #outline;
      /** @type {Change[]} in the order of the page, none of them in another */
      all = [];
      /** @param {import("./outline.js").Outline} outline */
      constructor(outline) {
        this.#outline = outline;
      }
      /**
       * @param {number} first of some elements that are to be replaced
       * @param {number} after the last one of them
       */
      forget(first, after) {
        this.all = this.all.filter(({ element }) => element < first || element >= after);
      }
      /**
       * @param {number} element behind all those before, or around some of them
       * @param {Section} section
       */
      add(element, section) {
        const last = this.all.at(-1);
        if (last?.element === element) this.#append(last, section);
        else if (last && this.#outline.isWithin(element, last.element)) this.#appendAround(last, element);
        else {
          const change = { element, sections: [] };
          const others = this.all.filter((each) => !this.#outline.isWithin(each.element, element));
          for (const each of this.all.slice(others.length)) this.#appendAround(change, each.element);
          this.#append(change, section);
          this.all = [...others, change];
        }
      }
      /** @param {number} number */
      has(number) {
        return this.all.some(({ element }) => element === number);
      }
      /**
       * @param {number} region an element
       * @returns {Section[]} of what is in it
       */
      sectionsOf(region) {
        const change = { element: region, sections: [] };
        for (const { element, sections } of this.all)
          if (element === region) return sections;
          else if (this.#outline.isWithin(element, region)) this.#appendAround(change, element);
        return change.sections;
      }
      /**
       * @param {Change} change
       * @param {number} element in it that has changed
       */
      #appendAround(change, element) {
        const position = this.#outline.positions[this.#outline.childOn(change.element, element)];
        this.#append(change, { position, removed: 1, added: 1 });
      }
      /**
       * @param {Change} change
       * @param {Section} section
       */
      #append({ sections }, section) {
        while (sections.length > 0 && sections[sections.length - 1].position >= section.position) sections.pop();
        sections.push(section);
      }
    };
  }
});

// src/outline/content_model.js
var table, list, empty, raw, closed, blocks, unclear, breaksOut, contents, places, withoutText, headings, alone, ContentModel;
var init_content_model = __esm({
  "src/outline/content_model.js"() {
    "use strict";
    table = (lists) => new Map(Object.entries(lists).map(([name2, names]) => [name2, list(names)]));
    list = (names) => new Set(names.split(" "));
    empty = list("area base br col embed hr img input link meta source track wbr");
    raw = list("script style textarea title iframe");
    closed = list("svg select optgroup option noscript");
    blocks = list(
      "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul"
    );
    unclear = list(
      "applet frame frameset image isindex keygen listing marquee math menuitem nobr noembed noframes object param plaintext rb rp rt rtc ruby template xmp"
    );
    breaksOut = list(
      "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var foreignobject script style"
    );
    contents = table({
      "": "html",
      html: "head body",
      head: "base link meta script style title",
      table: "caption colgroup tbody tfoot thead",
      colgroup: "col",
      tbody: "tr",
      thead: "tr",
      tfoot: "tr",
      tr: "td th",
      select: "optgroup option",
      optgroup: "option",
      option: ""
    });
    places = table({
      html: "",
      head: "html",
      body: "html",
      base: "head",
      title: "head svg",
      caption: "table",
      colgroup: "table",
      col: "colgroup",
      tbody: "table",
      thead: "table",
      tfoot: "table",
      tr: "tbody thead tfoot",
      td: "tr",
      th: "tr",
      li: "ul ol menu",
      dt: "dl",
      dd: "dl",
      option: "select optgroup datalist",
      optgroup: "select"
    });
    withoutText = list("html head table colgroup tbody thead tfoot tr select optgroup");
    headings = list("h1 h2 h3 h4 h5 h6");
    alone = list("a button form");
    ContentModel = class {
      #drawings = 0;
      #paragraphs = 0;
      #headings = 0;
      #selected = 0;
      /** @type {Record<string, number>} */
      #open = { a: 0, button: 0, form: 0 };
      /**
       * @param {string} name of what begins
       * @param {string} parent
       * @returns {boolean} whether it stays where it says that it is
       */
      allows(name2, parent) {
        if (this.#drawings > 0) return !breaksOut.has(name2) && !/^(title|desc)$/.test(parent);
        if (unclear.has(name2) || name2.includes("-")) return false;
        const allowed = contents.get(parent);
        if (allowed && !allowed.has(name2)) return false;
        if (places.get(name2)?.has(parent) === false) return false;
        if (this.#paragraphs > 0 && blocks.has(name2)) return false;
        if (this.#headings > 0 && headings.has(name2)) return false;
        return !(alone.has(name2) && this.#open[name2] > 0);
      }
      /**
       * A list that shows one of its options takes the last one of those selected, and the others are not selected any more.
       *
       * @param {string} tag of a list or an option
       * @returns {number} how many options of such a list are selected so far
       */
      countSelected(tag) {
        if (/^<select/i.test(tag)) this.#selected = /\smultiple\b/i.test(tag) ? -Infinity : 0;
        else if (/\sselected\b/i.test(tag)) this.#selected += 1;
        return this.#selected;
      }
      /** Whether the names in it are those of a drawing. */
      get isDrawing() {
        return this.#drawings > 0;
      }
      /**
       * @param {string} name
       * @param {1 | -1} step whether it begins or ends
       */
      count(name2, step) {
        if (name2 === "svg" || this.#drawings > 0) this.#drawings += step;
        else if (name2 === "p") this.#paragraphs += step;
        else if (headings.has(name2)) this.#headings += step;
        else if (alone.has(name2)) this.#open[name2] += step;
      }
    };
  }
});

// src/outline/literal.js
function endOfComment(text, start) {
  const end = text.startsWith("<!--", start) ? text.indexOf("-->", start + 4) : -1;
  return end < 0 || /^-?>|<!--|--!>|-$/.test(text.slice(start + 4, end)) ? -1 : end + 3;
}
function endOfRaw(text, name2, start) {
  const end = text.indexOf(`</${name2}>`, start);
  const content2 = text.slice(start, end).toLowerCase();
  const isUnclear = content2.includes(`</${name2}`) || name2 === "script" && content2.includes("<!--");
  return isUnclear ? -1 : end;
}
var init_literal = __esm({
  "src/outline/literal.js"() {
    "use strict";
  }
});

// src/outline/outline.js
var Outline;
var init_outline = __esm({
  "src/outline/outline.js"() {
    "use strict";
    Outline = class {
      /** @type {string[]} */
      names = [];
      /** @type {number[]} -1 for none */
      parents = [];
      /** @type {number[]} how many elements come before it in its parent */
      positions = [];
      /** @type {number[]} how many elements are in it, not counting those in these */
      counts = [];
      /** @type {number[]} */
      starts = [];
      /** @type {number[]} where its content begins */
      contentStarts = [];
      /** @type {number[]} */
      contentEnds = [];
      /** @type {number[]} */
      ends = [];
      /** @type {boolean[]} whether what is in it is shown as its text says, element by element */
      areOpen = [];
      /**
       * @param {string} name
       * @param {number} parent
       * @param {number} start
       * @param {number} contentStart
       * @param {boolean} isOpen
       * @returns {number} the element that begins
       */
      begin(name2, parent, start, contentStart, isOpen) {
        this.names.push(name2);
        this.parents.push(parent);
        this.positions.push(parent < 0 ? 0 : this.counts[parent]++);
        this.counts.push(0);
        this.starts.push(start);
        this.contentStarts.push(contentStart);
        this.contentEnds.push(-1);
        this.ends.push(-1);
        this.areOpen.push(isOpen && (parent < 0 || this.areOpen[parent]));
        return this.names.length - 1;
      }
      /**
       * @param {number} element
       * @param {number} contentEnd
       * @param {number} end
       */
      end(element, contentEnd, end) {
        this.contentEnds[element] = contentEnd;
        this.ends[element] = end;
      }
      /**
       * @param {number} element
       * @returns {boolean} whether its text says nothing of it but what it has in it
       */
      isImplied(element) {
        return this.starts[element] === this.contentStarts[element];
      }
      /**
       * @param {number} start
       * @param {number} end
       * @returns {number} the innermost element whose content holds all of this, -1 for none
       */
      around(start, end) {
        let found = this.lastBefore(start);
        while (found >= 0 && !(this.contentStarts[found] <= start && end <= this.contentEnds[found]))
          found = this.parents[found];
        return found;
      }
      /**
       * @param {number} element
       * @param {number} other
       * @returns {boolean} whether it is the other, or in it
       */
      isWithin(element, other) {
        return element === other || this.childOn(other, element) >= 0;
      }
      /**
       * @param {number} element
       * @returns {string[]} the names of those around it, from the outside
       */
      ancestorsOf(element) {
        const names = [];
        for (let each = this.parents[element]; each >= 0; each = this.parents[each])
          names.unshift(this.names[each]);
        return names;
      }
      /**
       * @param {number} element
       * @param {number} inner
       * @returns {number} the child of the element that is the inner one, or is around it, -1 for none
       */
      childOn(element, inner) {
        let child = inner;
        while (child >= 0 && this.parents[child] !== element) child = this.parents[child];
        return child;
      }
      /**
       * @param {number} parent
       * @returns {number[]}
       */
      childrenOf(parent) {
        const children = [];
        for (let child = parent + 1; children.length < this.counts[parent]; child = this.lastBefore(this.ends[child] - 1) + 1)
          children.push(child);
        return children;
      }
      /**
       * @param {number} place
       * @returns {number} the last element that begins there or before
       */
      lastBefore(place4) {
        let low = 0;
        let high = this.starts.length;
        while (low < high) {
          const middle = low + high >> 1;
          if (this.starts[middle] <= place4) low = middle + 1;
          else high = middle;
        }
        return low - 1;
      }
    };
  }
});

// src/outline/tag.js
function isBlank(code) {
  return code === space || code >= tab && code <= 13 && code !== 11;
}
function isLetter(code) {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
function isAfterName(code) {
  return isBlank(code) || code === slash || code === greaterThan || !(code >= 0);
}
function isOfName(code) {
  return code !== equals && code !== slash && isOfBareValue(code);
}
function isOfBareValue(code) {
  return code > space && code !== doubleQuote && code !== singleQuote && code !== lessThan && code !== equals && code !== greaterThan && code !== graveAccent;
}
var tab, space, doubleQuote, singleQuote, slash, lessThan, equals, greaterThan, graveAccent, TagReader;
var init_tag = __esm({
  "src/outline/tag.js"() {
    "use strict";
    tab = 9;
    space = 32;
    doubleQuote = 34;
    singleQuote = 39;
    slash = 47;
    lessThan = 60;
    equals = 61;
    greaterThan = 62;
    graveAccent = 96;
    TagReader = class {
      name = "";
      isEnd = false;
      /** Whether it ends with `/>`. */
      isClosed = false;
      /** Whether it makes a custom element of another one. */
      hasIs = false;
      #text;
      /** @param {string} text */
      constructor(text) {
        this.#text = text;
      }
      /**
       * @param {number} start where its `<` is
       * @returns {number} where it ends, -1 if it has an error
       */
      read(start) {
        const text = this.#text;
        this.isEnd = text.charCodeAt(start + 1) === slash;
        const nameStart = start + (this.isEnd ? 2 : 1);
        if (!isLetter(text.charCodeAt(nameStart))) return -1;
        let place4 = nameStart;
        for (let code = text.charCodeAt(place4); !isAfterName(code); code = text.charCodeAt(++place4)) ;
        this.name = text.slice(nameStart, place4).toLowerCase();
        this.isClosed = this.hasIs = false;
        return this.#readAttributes(place4);
      }
      /** @param {number} place */
      #readAttributes(place4) {
        const text = this.#text;
        for (; ; ) {
          const before = place4;
          while (isBlank(text.charCodeAt(place4))) place4 += 1;
          const code = text.charCodeAt(place4);
          if (code === greaterThan) return place4 + 1;
          if (this.isEnd) return -1;
          if (code === slash) {
            this.isClosed = true;
            return text.charCodeAt(place4 + 1) === greaterThan ? place4 + 2 : -1;
          }
          if (place4 === before) return -1;
          place4 = this.#readAttribute(place4);
          if (place4 < 0) return -1;
        }
      }
      /** @param {number} start */
      #readAttribute(start) {
        const text = this.#text;
        let place4 = start;
        while (isOfName(text.charCodeAt(place4))) place4 += 1;
        if (place4 === start) return -1;
        if (place4 === start + 2 && text.slice(start, place4).toLowerCase() === "is") this.hasIs = true;
        if (text.charCodeAt(place4) !== equals) return place4;
        const quote = text.charCodeAt(++place4);
        if (quote === doubleQuote || quote === singleQuote)
          return text.indexOf(quote === doubleQuote ? '"' : "'", place4 + 1) + 1 || -1;
        const valueStart = place4;
        while (isOfBareValue(text.charCodeAt(place4))) place4 += 1;
        return place4 === valueStart ? -1 : place4;
      }
    };
  }
});

// src/outline/scanner.js
var notBlank, Scanner;
var init_scanner = __esm({
  "src/outline/scanner.js"() {
    "use strict";
    init_content_model();
    init_literal();
    init_outline();
    init_tag();
    notBlank = /[^\t\n\f\r ]/;
    Scanner = class {
      outline = new Outline();
      #text;
      #tag;
      #model = new ContentModel();
      #parent;
      /** What is read now; -1 is none. */
      #current = -1;
      /**
       * @param {string} text
       * @param {string[]} ancestors
       */
      constructor(text, ancestors2) {
        this.#text = text;
        this.#tag = new TagReader(text);
        for (const name2 of ancestors2) this.#model.count(name2, 1);
        this.#parent = ancestors2.at(-1) ?? "";
      }
      /**
       * @param {number} start
       * @param {number} end
       * @returns {number} the place that does more than to nest, -1 for none
       */
      read(start, end) {
        const problem = this.#readAll(start, end);
        if (problem >= 0) return problem;
        return this.#current >= 0 || this.outline.names.length === 0 ? end : -1;
      }
      /**
       * @param {string} name of an element
       * @param {number} start of something in it
       * @param {number} end
       * @returns {boolean} whether this is some children of it, and nothing else
       */
      readChildren(name2, start, end) {
        this.#begin(name2, start - 1, start);
        return this.#readAll(start, end) < 0 && this.#end(name2, end, end) && this.#current < 0;
      }
      #readAll(start, end) {
        const text = this.#text;
        let place4 = start;
        while (place4 < end) {
          let next = text.indexOf("<", place4);
          if (next < 0 || next > end) next = end;
          const isBare = this.#current < 0 || withoutText.has(this.outline.names[this.#current]);
          if (isBare && next > place4 && notBlank.test(text.slice(place4, next))) return place4;
          if (next === end) break;
          place4 = text[next + 1] === "!" ? this.#current < 0 ? -1 : endOfComment(text, next) : this.#readTag(next);
          if (place4 < 0 || place4 > end) return next;
        }
        return -1;
      }
      /** @param {number} start */
      #readTag(start) {
        const tag = this.#tag;
        const end = tag.read(start);
        if (end < 0) return -1;
        const { name: name2, isClosed } = tag;
        this.#meetRows(tag, start);
        if (tag.isEnd) return this.#end(name2, start, end) ? end : -1;
        if (tag.hasIs || !this.#isAllowed(name2, start, end)) return -1;
        const isDrawing = this.#model.isDrawing || name2 === "svg";
        if (isClosed && !isDrawing && !empty.has(name2)) return -1;
        this.#begin(name2, start, end);
        if (isDrawing ? isClosed : empty.has(name2)) this.#end(name2, end, end);
        else if (!isDrawing && raw.has(name2)) return this.#readRaw(name2, end);
        return end;
      }
      /**
       * Rows directly in a table are in a `<tbody>` that nobody has written.
       *
       * @param {TagReader} tag
       * @param {number} start
       */
      #meetRows({ name: name2, isEnd }, start) {
        const { names } = this.outline;
        const isRow = name2 === "tr" && !isEnd;
        if (isRow && names[this.#current] === "table") this.#begin("tbody", start, start);
        else if (!isRow && this.outline.isImplied(this.#current)) this.#end("tbody", start, start);
      }
      /**
       * @param {string} name
       * @param {number} start
       * @param {number} end
       */
      #isAllowed(name2, start, end) {
        const { names, counts } = this.outline;
        const isFirst = this.#current < 0;
        if (isFirst && names.length > 0) return false;
        if (name2 === "head" && counts[this.#current] > 0) return false;
        if (name2 === "body" && counts[this.#current] !== 1) return false;
        if (/^(select|option)$/.test(name2) && this.#model.countSelected(this.#text.slice(start, end)) > 1)
          return false;
        return this.#model.allows(name2, isFirst ? this.#parent : names[this.#current]);
      }
      /**
       * @param {string} name
       * @param {number} start
       */
      #readRaw(name2, start) {
        const contentEnd = endOfRaw(this.#text, name2, start);
        const end = contentEnd + `</${name2}>`.length;
        return contentEnd >= 0 && this.#end(name2, contentEnd, end) ? end : -1;
      }
      /**
       * @param {string} name
       * @param {number} start
       * @param {number} contentStart
       */
      #begin(name2, start, contentStart) {
        const isOpen = !this.#model.isDrawing && !closed.has(name2) && !raw.has(name2) && !empty.has(name2);
        this.#current = this.outline.begin(name2, this.#current, start, contentStart, isOpen);
        this.#model.count(name2, 1);
      }
      /**
       * @param {string} name
       * @param {number} contentEnd
       * @param {number} end
       */
      #end(name2, contentEnd, end) {
        const current = this.#current;
        if (current < 0 || this.outline.names[current] !== name2) return false;
        this.outline.end(current, contentEnd, end);
        this.#current = this.outline.parents[current];
        this.#model.count(name2, -1);
        return true;
      }
    };
  }
});

// src/outline/whole_page_needed.js
function refuse(isRefused, reason) {
  if (isRefused) throw new WholePageNeeded(reason);
}
var WholePageNeeded;
var init_whole_page_needed = __esm({
  "src/outline/whole_page_needed.js"() {
    "use strict";
    WholePageNeeded = class extends Error {
    };
  }
});

// src/outline/outlines.js
function outlineOf(text) {
  const start = doctype.exec(text)?.[0].length ?? 0;
  const scanner = new Scanner(text, []);
  const problem = start > 0 ? scanner.read(start, text.length) : 0;
  if (problem < 0) return scanner.outline;
  const line = text.slice(0, problem).split("\n").length;
  const [what] = text.slice(problem, problem + 60).split("\n");
  throw new WholePageNeeded(`its HTML is not plainly nested at its line ${line}: ${what.trim()}`);
}
function childrenIn(text, name2, start, end, ancestors2) {
  const scanner = new Scanner(text, ancestors2);
  return scanner.readChildren(name2, start, end) ? scanner.outline : void 0;
}
var doctype;
var init_outlines = __esm({
  "src/outline/outlines.js"() {
    "use strict";
    init_scanner();
    init_whole_page_needed();
    doctype = /^[\t\n\f\r ]*<!doctype html>/i;
  }
});

// src/outline/replace_children.js
function replaceChildren(outline, parent, first, after, shift, fragment) {
  const { names, parents, positions, counts, starts, contentStarts, contentEnds, ends, areOpen } = outline;
  const added = fragment.counts[0];
  const more = fragment.names.length - 1 - (after - first);
  let removed = 0;
  let before = 0;
  for (let each = parent + 1; each < names.length && starts[each] < contentEnds[parent]; each++) {
    if (parents[each] !== parent) continue;
    if (each < first) before += 1;
    else if (each < after) removed += 1;
    else break;
  }
  counts[parent] += added - removed;
  for (let around = parent; around >= 0; around = parents[around]) {
    contentEnds[around] += shift;
    ends[around] += shift;
  }
  for (let each = after; each < names.length; each++) {
    starts[each] += shift;
    contentStarts[each] += shift;
    contentEnds[each] += shift;
    ends[each] += shift;
    if (parents[each] === parent) positions[each] += added - removed;
    else if (parents[each] >= after) parents[each] += more;
  }
  const isChild = fragment.parents.map((each) => each === 0);
  const lists = [
    [names, fragment.names],
    [parents, fragment.parents.map((each) => each > 0 ? each + first - 1 : parent)],
    [positions, fragment.positions.map((each, index) => isChild[index] ? each + before : each)],
    [counts, fragment.counts],
    [starts, fragment.starts],
    [contentStarts, fragment.contentStarts],
    [contentEnds, fragment.contentEnds],
    [ends, fragment.ends],
    [areOpen, fragment.areOpen.map((each) => each && areOpen[parent])]
  ];
  for (const [own, others] of lists) own.splice(first, after - first, ...others.slice(1));
  return { position: before, removed, added };
}
var init_replace_children = __esm({
  "src/outline/replace_children.js"() {
    "use strict";
  }
});

// src/outline/page_text.js
var mostElements, PageText;
var init_page_text = __esm({
  "src/outline/page_text.js"() {
    "use strict";
    init_changed_ranges();
    init_changed_section();
    init_changes();
    init_content_model();
    init_outlines();
    init_replace_children();
    init_whole_page_needed();
    mostElements = 1e4;
    PageText = class {
      #text;
      #outline;
      /** @param {string} text */
      constructor(text) {
        this.#text = text;
        this.#outline = outlineOf(text);
      }
      get length() {
        return this.#text.length;
      }
      get outline() {
        return this.#outline;
      }
      /**
       * Makes this the text of the next page. What throws leaves it unusable.
       *
       * @param {string} text
       * @param {(number | string)[]} steps that make it out of this one
       * @returns {Changes}
       */
      follow(text, steps) {
        const ranges = changedRanges(this.#text, text, steps);
        this.#text = text;
        const changes = new Changes(this.#outline);
        let growth = 0;
        for (let i = 0; i < ranges.length; ) {
          const { from, to } = ranges[i];
          let element = this.#outline.around(from + growth, to + growth);
          let last = this.#replace(element, ranges, i, growth, changes);
          while (last < 0) {
            element = this.#outline.parents[element];
            if (element === void 0) throw new WholePageNeeded("the change goes beyond one element");
            last = this.#replace(element, ranges, i, growth, changes);
          }
          for (; i < last; i++) growth += ranges[i].growth;
        }
        return changes;
      }
      /**
       * @param {number} element
       * @param {import("./changed_ranges.js").ChangedRange[]} ranges
       * @param {number} first of those ranges that are not part of the outline yet
       * @param {number} growth by those that are
       * @param {Changes} changes so far
       * @returns {number} the first range after those in what is replaced, -1 if that is no part of the element any more, or is cut by a range
       */
      #replace(element, ranges, first, growth, changes) {
        const outline = this.#outline;
        const name2 = outline.names[element];
        if (element < 0 || /^(?:html|head|table|select|optgroup)$/.test(name2)) return -1;
        const isImplied = outline.isImplied(element);
        if (outline.contentEnds[element] === outline.ends[element] && !isImplied) return -1;
        const section = new ChangedSection(outline, element, ranges, first, growth);
        const { last, start, end, shift, from, after } = section;
        if (last < 0) return -1;
        refuse((end + shift - start) * 2 > this.#text.length, "most of it has changed");
        const fragment = childrenIn(this.#text, name2, start, end + shift, outline.ancestorsOf(element));
        if (!fragment || fragment.names.length > (raw.has(name2) ? 1 : mostElements)) return -1;
        if (isImplied && start === outline.starts[element] && fragment.starts[1] !== start) return -1;
        changes.forget(from, after);
        changes.add(element, replaceChildren(outline, element, from, after, shift, fragment));
        return last;
      }
      /**
       * @param {string} id
       * @returns {number} the only element that has it, -1 if that is not certain
       */
      elementOf(id) {
        const attribute = ` id="${id}"`;
        const place4 = this.#text.indexOf(attribute);
        if (place4 < 0 || this.#text.includes(attribute, place4 + 1)) return -1;
        const { contentStarts } = this.#outline;
        return contentStarts.findIndex((each) => each > place4);
      }
      /** Of the page, as it is written; nothing if it has none. */
      get title() {
        const { names, parents } = this.#outline;
        const title = names.findIndex((name2, index) => name2 === "title" && names[parents[index]] === "head");
        return title < 0 ? void 0 : this.sourceOf(title);
      }
      /** @param {number} element */
      sourceOf(element) {
        const { starts, ends } = this.#outline;
        const source = this.#text.slice(starts[element], ends[element]);
        return this.#outline.isImplied(element) ? `<tbody>${source}</tbody>` : source;
      }
      /**
       * @param {number} parent
       * @param {number[]} children all of them
       * @param {number} position of one of them, or of the end
       * @returns {string} what is before it, behind the one before
       */
      before(parent, children, position) {
        const { contentStarts, contentEnds, starts, ends } = this.#outline;
        const start = position === 0 ? contentStarts[parent] : ends[children[position - 1]];
        return this.#text.slice(
          start,
          position === children.length ? contentEnds[parent] : starts[children[position]]
        );
      }
    };
  }
});

// src/base/dispatch.js
function dispatch(target, name2, init) {
  const own = plain(target);
  const document2 = plain(own.ownerDocument) ?? /** @type {Document} */
  own;
  const { CustomEvent } = (
    /** @type {Window & typeof globalThis} */
    document2.defaultView
  );
  return own.dispatchEvent(new CustomEvent(`reflex:${name2}`, { composed: true, ...init }));
}
var init_dispatch = __esm({
  "src/base/dispatch.js"() {
    "use strict";
    init_plain();
  }
});

// src/base/ancestors.js
function closest(element, selector) {
  const found = plain(element).closest(selector);
  const host = found ? null : hostOf(element);
  return host ? closest(host, selector) : found;
}
function* selfAndAncestors(element) {
  let current = (
    /** @type {Element | null} */
    element
  );
  while (current) {
    yield current;
    current = plain(current).parentElement ?? hostOf(current);
  }
}
function hostOf(element) {
  const { host } = plain(
    /** @type {ShadowRoot} */
    plain(element).getRootNode()
  );
  return isElement(host) ? host : null;
}
var init_ancestors = __esm({
  "src/base/ancestors.js"() {
    "use strict";
    init_plain();
  }
});

// src/narrow/regions.js
var Regions;
var init_regions = __esm({
  "src/narrow/regions.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_whole_page_needed();
    Regions = class {
      #ground;
      #outline;
      #isForeign;
      #changes;
      /**
       * @param {Region} ground that both are about
       * @param {import("../outline/outline.js").Outline} outline
       * @param {(element: Element) => boolean} isForeign whether an element is beside the server's page
       * @param {import("../outline/changes.js").Changes} [changes] of the outline that the page has not seen
       */
      constructor(ground, outline, isForeign, changes) {
        this.#ground = ground;
        this.#outline = outline;
        this.#isForeign = isForeign;
        this.#changes = changes;
      }
      /**
       * @param {number} number of an element
       * @returns {Region[]} it, or what shows its content, last, after all that it is in
       */
      pathTo(number) {
        const { areOpen, parents } = this.#outline;
        const path = [];
        let each = number;
        while (each >= 0 && !areOpen[each]) each = parents[each];
        for (; each !== this.#ground.number; each = parents[each]) {
          refuse(each < 0, "something has changed elsewhere");
          path.unshift(each);
        }
        let { element } = this.#ground;
        return [
          this.#ground,
          ...path.map((child) => {
            element = this.#childOf(element, child);
            return { number: child, element };
          })
        ];
      }
      /**
       * @param {Element} place in the page
       * @returns {number} the element that shows its content, or one around it that has changed
       */
      numberOf(place4) {
        const path = [];
        for (const each of selfAndAncestors(place4)) {
          if (each === this.#ground.element) break;
          path.unshift(each);
        }
        let { element, number } = this.#ground;
        for (const each of path) {
          if (this.#changes?.has(number)) break;
          const child = this.#outline.childrenOf(number)[this.#childrenOf(element, number).indexOf(each)];
          if (!this.#outline.areOpen[child]) break;
          this.#check(each, child);
          element = each;
          number = child;
        }
        return number;
      }
      /**
       * @param {Element} element
       * @param {number} number of one of its children
       */
      #childOf(element, number) {
        const children = this.#childrenOf(element, this.#outline.parents[number]);
        const child = children[this.#outline.positions[number]];
        this.#check(child, number);
        return child;
      }
      /**
       * @param {Element} element
       * @param {number} number
       * @returns {Element[]}
       */
      #childrenOf(element, number) {
        const own = [...plain(element).children].filter((each) => !this.#isForeign(each));
        refuse(own.length !== this.#outline.counts[number], "it has other elements than the server's page");
        return own;
      }
      /**
       * @param {Element} element
       * @param {number} number
       */
      #check(element, number) {
        refuse(
          plain(element).localName !== this.#outline.names[number],
          "it has other elements than the server's page"
        );
      }
    };
  }
});

// src/narrow/asked_around.js
function askAround(regions, text, parse) {
  const asked = /* @__PURE__ */ new Set();
  const refused = /* @__PURE__ */ new Set();
  let isRead = false;
  let whole;
  const counterpartOf = (number) => {
    isRead = true;
    whole ??= parse();
    const ground = { element: whole.body, number: text.outline.names.indexOf("body") };
    return new Regions(ground, text.outline, () => false).pathTo(number).at(-1)?.element;
  };
  for (const { path } of regions)
    for (const { element, number } of path) {
      if (asked.has(element)) continue;
      asked.add(element);
      const detail = {
        element,
        isAround: true,
        get replacement() {
          return counterpartOf(number);
        }
      };
      if (dispatch(element, "before-morph-element", { bubbles: true, cancelable: true, detail })) continue;
      refused.add(element);
      break;
    }
  refuse(isRead, "a listener of reflex:before-morph-element looks at what is around the change");
  return refused;
}
var init_asked_around = __esm({
  "src/narrow/asked_around.js"() {
    "use strict";
    init_dispatch();
    init_whole_page_needed();
    init_regions();
  }
});

// src/base/rare_schema.js
function withFeedbackAttributes(schema) {
  return { ...feedbackSchema, ...schema };
}
function withRareAttributes(schema) {
  return { ...rareSchema, ...schema };
}
function withVisitAttributes(schema) {
  return { ...visitSchema, ...schema };
}
var componentAttribute, stateAttribute, feedbackSchema, visitSchema, rareSchema;
var init_rare_schema = __esm({
  "src/base/rare_schema.js"() {
    "use strict";
    componentAttribute = "data-reflex-component";
    stateAttribute = "data-reflex-state";
    feedbackSchema = {
      progressAttribute: "data-reflex-progress",
      subscribeAttribute: "data-reflex-subscribe"
    };
    visitSchema = {
      visitAttribute: "data-reflex-visit",
      prefetchAttribute: "data-reflex-prefetch",
      trackAttribute: "data-reflex-track",
      appendAttribute: "data-reflex-append",
      appendLimitAttribute: "data-reflex-append-limit"
    };
    rareSchema = {
      datasetAttribute: "data-reflex-dataset",
      datasetAllAttribute: "data-reflex-dataset-all",
      serializeFormAttribute: "data-reflex-serialize-form",
      formSelectorAttribute: "data-reflex-form-selector",
      includeInnerHtmlAttribute: "data-reflex-include-inner-html",
      includeTextContentAttribute: "data-reflex-include-text-content",
      suppressLoggingAttribute: "data-reflex-suppress-logging",
      debounceAttribute: "data-reflex-debounce",
      throttleAttribute: "data-reflex-throttle",
      confirmAttribute: "data-reflex-confirm",
      dropOfflineAttribute: "data-reflex-drop-offline"
    };
  }
});

// src/base/reflex_error.js
var ReflexError;
var init_reflex_error = __esm({
  "src/base/reflex_error.js"() {
    "use strict";
    ReflexError = class _ReflexError extends Error {
      /** @type {string | undefined} */
      id;
      /** @type {string | undefined} */
      target;
      /** @type {Element | undefined} */
      element;
      /**
       * @param {ReflexErrorCode} code
       * @param {string} message
       * @param {{ cause?: unknown }} [options]
       */
      constructor(code, message, options) {
        super(message, options);
        this.name = "ReflexError";
        this.code = code;
      }
      /**
       * @param {unknown} error
       * @param {ReflexErrorCode} [code]
       */
      static from(error, code = "refused") {
        if (error instanceof _ReflexError) return error;
        const message = error instanceof Error ? error.message : String(error);
        return new _ReflexError(code, message, { cause: error });
      }
      /** @param {import("../reflex/reflex.js").Reflex} reflex */
      about({ id, target, element }) {
        return Object.assign(this, { id, target, element });
      }
    };
  }
});

// src/fields/form_data.js
function usualForm({ element, event }) {
  return event?.type === "submit" && isForm(event.target) ? event.target : formOf(element);
}
function formOf(element) {
  const { form } = (
    /** @type {HTMLInputElement} */
    element
  );
  return [element, form, plain(element).closest("form")].find(isForm) ?? null;
}
function isForm(value) {
  return plain(
    /** @type {Element | undefined} */
    value
  )?.tagName === "FORM";
}
function formParams(form, submitter, isSubmitted) {
  return Array.from(entriesOf(form, submitter)).flatMap(([name2, value]) => {
    if (typeof value === "string") return [
      /** @type {[string, string]} */
      [name2, value]
    ];
    if (!isSubmitted || value.name === "" && value.size === 0) return [];
    throw new ReflexError("refused", `A reflex cannot send the file "${value.name}" of field "${name2}"`);
  });
}
function entriesOf(form, submitter) {
  const { FormData } = (
    /** @type {Window & typeof globalThis} */
    plain(plain(form).ownerDocument).defaultView
  );
  const pressed = (
    /** @type {HTMLButtonElement | null} */
    submitter
  );
  return pressed?.form === form ? new FormData(form, pressed) : new FormData(form);
}
var init_form_data = __esm({
  "src/fields/form_data.js"() {
    "use strict";
    init_plain();
    init_reflex_error();
  }
});

// src/narrow/keyed.js
function withValue(name2, value) {
  const escaped = value.replace(/^[^a-z_]|[^\w-]/giu, (each) => `\\${each.codePointAt(0)?.toString(16)} `);
  return name2 === "id" ? `#${escaped}` : `[${name2}="${escaped}"]`;
}
var Keyed;
var init_keyed = __esm({
  "src/narrow/keyed.js"() {
    "use strict";
    init_plain();
    Keyed = class {
      #names;
      #document;
      /** @type {Map<string, number> | undefined} */
      #counts;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ schema, window }) {
        this.#names = ["id", schema.keyAttribute];
        this.#document = plain(window.document);
      }
      /** @param {Element} element */
      has = (element) => this.#names.some((name2) => plain(element).hasAttribute(name2));
      /**
       * @param {Element} element in the page
       * @returns {boolean} whether a morph finds it by that
       */
      isOnly(element) {
        this.#counts ??= this.#count();
        return this.#counts.get(this.#keysOf(element)[0]) === 1;
      }
      /**
       * @param {Element} element in the page
       * @returns {boolean} the same, where few are asked about
       */
      isAlone(element) {
        const own = plain(element);
        const name2 = this.#names.find((each) => own.getAttribute(each));
        const value = name2 && own.getAttribute(name2);
        return !!value && this.#document.querySelectorAll(withValue(name2, value)).length === 1;
      }
      /**
       * @param {Element} element in the page
       * @returns {boolean} whether it is the first of its key
       */
      isFound(element) {
        const id = plain(element).getAttribute("id");
        return id ? this.#document.getElementById(id) === element : this.isOnly(element);
      }
      /** @param {Element[]} elements */
      haveOwn(elements) {
        const keys = elements.map((each) => this.#keysOf(each)[0]);
        return keys.every(Boolean) && new Set(keys).size === keys.length;
      }
      /**
       * @param {Element} element
       * @param {Element} other
       */
      areSame(element, other) {
        return this.#keysOf(element)[0] === this.#keysOf(other)[0];
      }
      /** @param {Element[][]} groups none of which shall have a key of another one, or one in it */
      areApart(...groups) {
        const keys = groups.map((group) => {
          const all = group.flatMap((each) => [each, ...plain(each).querySelectorAll("*")]);
          return new Set(all.flatMap((each) => this.#keysOf(each)));
        });
        const union = new Set(keys.flatMap((each) => [...each]));
        return union.size === keys.reduce((sum, { size }) => sum + size, 0);
      }
      /**
       * @param {Element} element
       * @param {Element} other that shall have the same
       */
      copy(element, other) {
        for (const name2 of this.#names) {
          const value = plain(element).getAttribute(name2);
          if (value !== null) other.setAttribute(name2, value);
        }
      }
      #count() {
        const counts = /* @__PURE__ */ new Map();
        for (const each of this.#document.querySelectorAll(`[${this.#names.join("],[")}]`))
          for (const key2 of this.#keysOf(each)) counts.set(key2, (counts.get(key2) ?? 0) + 1);
        return counts;
      }
      /** @param {Element} element */
      #keysOf(element) {
        return this.#names.flatMap((name2) => {
          const value = plain(element).getAttribute(name2);
          return value ? [`${name2} ${value}`] : [];
        });
      }
    };
  }
});

// src/narrow/guards.js
function checkRegion(element, { next, old, fresh }, { schema, edits, window }) {
  const own = plain(element);
  const { keyAttribute } = schema;
  const document2 = plain(window.document);
  const inOld = (selector) => old?.flatMap(allIn(selector)) ?? [...own.querySelectorAll(selector)];
  const all = (selector) => [
    ...inOld(selector),
    ...fresh?.flatMap(allIn(selector)) ?? plain(next).querySelectorAll(selector)
  ];
  const values = (name2, selector = `[${name2}]`) => new Set(all(selector).map((each) => plain(each).getAttribute(name2)));
  const outside = (selector) => {
    const inside = new Set(inOld(selector));
    return [...document2.querySelectorAll(selector)].filter((each) => !inside.has(each));
  };
  const isShared = (name2, selector = `[${name2}]`) => {
    const inside = values(name2, selector);
    if (inside.size <= few && !inside.has("") && !inside.has(null))
      return [...inside].some(
        (value) => outside(withValue(
          name2,
          /** @type {string} */
          value
        )).some((each) => plain(each).matches(selector))
      );
    return inside.size > 0 && outside(selector).some((each) => inside.has(plain(each).getAttribute(name2)));
  };
  const permanent = unnamedPermanent(schema);
  refuse(isShared("id"), "an id in it is that of another element, too");
  refuse(isShared(keyAttribute), "a key in it is that of another element, too");
  refuse(isShared("name", "input[type=radio]"), "radio buttons of one group stand in several places");
  refuse(
    [...own.querySelectorAll(permanent), ...all(permanent)].length > 0,
    "something permanent in it has no id"
  );
  refuse(
    all("[form]").length > 0 || all("form").length > 0 && outside("[form]").some((each) => own.contains(formOf(each))),
    "a field belongs to a form that is elsewhere"
  );
  refuse(
    [...values("name")].some((name2) => positional.test(name2 ?? "")),
    "fields in it are told apart by their position"
  );
  refuse(
    [...own.querySelectorAll(fields)].some((each) => edits.happenedSince(each, 0)),
    "the visitor has entered something in it"
  );
}
function checkVisitor(regions, { asking, focused }) {
  const isInside = regions.some(({ element }) => plain(element).contains(asking));
  refuse(asking && plain(asking).isConnected && !isInside, "the field that asked is elsewhere");
  const editor = (
    /** @type {HTMLElement | null} */
    focused?.isContentEditable ? plain(focused) : null
  );
  refuse(
    regions.some(({ element }) => editor?.contains(element)),
    "the visitor edits it"
  );
}
function checkFields({ foreign: { otherScripts, attributes }, window, schema }) {
  if (!otherScripts) throw new WholePageNeeded("what other scripts do is not known yet");
  const list2 = `[${withVisitAttributes(schema).appendAttribute}]`;
  refuse(plain(window.document).querySelector(list2) !== null, "rows are added to a list in it");
  for (const each of otherScripts.changed)
    for (const name2 of attributes.serverValues.get(each)?.keys() ?? [])
      refuse(decisive.test(name2), "a script has changed what a field shows at first");
}
function isPermanent(element, { permanentAttribute, ignoreAttribute }) {
  const permanent = plain(element).closest(`[${permanentAttribute}]`);
  if (!permanent) return false;
  refuse(closest(permanent, `[${ignoreAttribute}]`) !== null, "something permanent is to be ignored");
  return true;
}
function unnamedPermanent({ permanentAttribute, keyAttribute }) {
  return `[${permanentAttribute}]:not([id]:not([id=""]), [${keyAttribute}])`;
}
function allIn(selector) {
  return (root) => {
    const own = plain(root);
    return [...own.matches(selector) ? [root] : [], ...own.querySelectorAll(selector)];
  };
}
var fields, few, decisive, positional;
var init_guards = __esm({
  "src/narrow/guards.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_rare_schema();
    init_form_data();
    init_whole_page_needed();
    init_keyed();
    fields = "input, textarea, select, [contenteditable]";
    few = 50;
    decisive = /^(?:checked|multiple|name|selected|type|value)$/;
    positional = /\[\d+\]/;
  }
});

// src/narrow/beside.js
function checkBeside({ foreign: { otherScripts }, schema, window }) {
  const { body: body2 } = plain(window.document);
  const { keyAttribute, permanentAttribute } = schema;
  const isForeign = (node) => node !== null && otherScripts?.has(node);
  const areForeign = [...body2.children].map((each) => isForeign(each) ?? false);
  const last = areForeign.lastIndexOf(false);
  const beside = [...body2.children].filter((_, index) => areForeign[index] && index < last);
  const isAfterTwo = beside.some((each) => {
    const { previousSibling, nextElementSibling, nextSibling } = plain(each);
    return isForeign(previousSibling) && nextElementSibling === nextSibling && !isForeign(nextSibling) && plain(nextElementSibling)?.matches(`[id], [${keyAttribute}], [${permanentAttribute}]`);
  });
  refuse(isAfterTwo, "a script has put two things right before an element with an id or a key");
  for (const name2 of beside.length > 0 ? ["id", keyAttribute] : []) {
    const nameOf3 = (each) => plain(each).getAttribute(name2);
    const selector = `[${name2}]`;
    const firsts = /* @__PURE__ */ new Map();
    for (const each of beside.flatMap(allIn(selector)).reverse()) firsts.set(nameOf3(each), each);
    if (firsts.size === 0) continue;
    const isTaken = [...body2.querySelectorAll(selector)].some((each) => {
      const first = firsts.get(nameOf3(each));
      const isAfter = first && plain(first).compareDocumentPosition(each) & following;
      return isAfter && !beside.some((other) => plain(other).contains(each));
    });
    refuse(isTaken, "what a script has put before an element has the same id or key");
  }
}
var following;
var init_beside = __esm({
  "src/narrow/beside.js"() {
    "use strict";
    init_plain();
    init_whole_page_needed();
    init_guards();
    following = 4;
  }
});

// src/page/roots.js
function rootsOf(element, schema, logger) {
  for (const current of selfAndAncestors(element)) {
    const value = plain(current).getAttribute(schema.rootAttribute);
    if (value === null) continue;
    const roots = selectorsIn(value, current).filter(
      (selector) => namesSomething(selector, current, schema, logger)
    );
    if (roots.length > 0) return roots;
  }
  return ["body"];
}
function outsideOfIgnored(selector, { ignoreAttribute }) {
  return `:is(${selector}):not([${ignoreAttribute}] *)`;
}
function selectorsIn(value, element) {
  if (value.trim() !== "") return splitSelectors(value);
  const id = plain(element).getAttribute("id");
  return id ? [`[id="${id.replace(/["\\]/g, "\\$&")}"]`] : [];
}
function splitSelectors(value) {
  const parts = [""];
  let depth = 0;
  for (const [token] of value.matchAll(/"[^"]*"|'[^']*'|\\.|./gs)) {
    if (token === "(" || token === "[") depth += 1;
    if (token === ")" || token === "]") depth -= 1;
    if (token === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
function namesSomething(selector, element, schema, logger) {
  const { ownerDocument } = plain(element);
  try {
    plain(ownerDocument).querySelector(selector);
    if (plain(ownerDocument).querySelector(outsideOfIgnored(selector, schema))) return true;
    logger.warn(`${schema.rootAttribute}: nothing in this page matches "${selector}".`, element);
  } catch {
    logger.warn(`${schema.rootAttribute}: "${selector}" is not a selector.`, element);
  }
  return false;
}
var byId;
var init_roots = __esm({
  "src/page/roots.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    byId = /^#[\w-]+$|^\[id="[^"\\]*"\]$/;
  }
});

// src/narrow/given_names.js
function checkGivenNames(runtime) {
  const { keyAttribute } = runtime.schema;
  const document2 = plain(runtime.window.document);
  const keyed = `[${keyAttribute}]`;
  const renamed = renamedIn(runtime);
  const keyOf = (each) => plain(each).getAttribute(keyAttribute);
  const listOf3 = (each) => {
    let list2 = plain(each).parentElement;
    while (list2 && (renamed.has(list2) || !plain(list2).getAttribute("id"))) list2 = plain(list2).parentElement;
    return list2;
  };
  const lists = /* @__PURE__ */ new Map();
  for (const each of renamed.size > 0 ? document2.querySelectorAll(keyed) : []) {
    const list2 = lists.get(listOf3(each)) ?? /* @__PURE__ */ new Map();
    lists.set(listOf3(each), list2);
    list2.set(keyOf(each), list2.get(keyOf(each)) ?? []);
    list2.get(keyOf(each)).push(each);
  }
  for (const [each, [id, key2]] of renamed) {
    const own = plain(each);
    const isTaken = (value) => !!value && [...document2.querySelectorAll(withValue("id", value))].some((other) => other !== each);
    const isLost = id.before ? !id.now : key2.before !== null && !id.now && key2.now === null;
    refuse(isLost, "a script has taken an id or a key away");
    refuse(isTaken(id.now) || isTaken(id.before), "a script has given an id that another element has, too");
    if (id.before) continue;
    const list2 = listOf3(each);
    const inside = [...own.querySelectorAll(keyed)].filter((other) => listOf3(other) === list2);
    const keys = /* @__PURE__ */ new Set([key2.now, key2.before, ...inside.map(keyOf)]);
    keys.delete(null);
    const isShared = [...keys].some(
      (value) => lists.get(list2)?.get(value)?.some((other) => !own.contains(other))
    );
    const [, ...around] = selfAndAncestors(each);
    const isNested = keys.size > 0 && around.some((other) => renamed.has(other));
    refuse(isShared || isNested, "a script has given an id where keys count that other elements have, too");
  }
}
function renamedIn({ foreign: { otherScripts, attributes }, schema }) {
  const renamed = /* @__PURE__ */ new Map();
  const permanent = outsideOfIgnored(`[${schema.permanentAttribute}]`, schema);
  const isForeign = (each) => otherScripts?.has(each);
  for (const each of otherScripts?.changed ?? []) {
    const own = plain(each);
    const values = attributes.serverValues.get(each);
    const names = ["id", schema.keyAttribute].map((name2) => {
      const now = own.getAttribute(name2);
      return { now, before: values?.has(name2) ? values.get(name2) : now };
    });
    if (!own.isConnected || names.every(({ now, before }) => now === before)) continue;
    const isApart = own.closest(permanent) || [...selfAndAncestors(each)].some(isForeign);
    if (!isApart) renamed.set(each, names);
  }
  return renamed;
}
var init_given_names = __esm({
  "src/narrow/given_names.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_whole_page_needed();
    init_roots();
    init_keyed();
  }
});

// src/narrow/page_title.js
var PageTitle;
var init_page_title = __esm({
  "src/narrow/page_title.js"() {
    "use strict";
    PageTitle = class {
      #page;
      #source = "";
      #title = "";
      /** @param {import("../page/page.js").Page} page */
      constructor(page) {
        this.#page = page;
      }
      /** @param {import("../outline/page_text.js").PageText} text */
      follow({ title }) {
        if (title === void 0) return;
        if (title !== this.#source) {
          this.#source = title;
          this.#title = this.#page.parser.parse(title).title;
        }
        this.#page.document.title = this.#title;
      }
    };
  }
});

// src/narrow/permanents.js
function checkPermanents(text, ground, fresh, parser, { schema, window }) {
  const { keyAttribute, permanentAttribute } = schema;
  const permanent = `[${permanentAttribute}]`;
  const keyed = ["[id]", `[${keyAttribute}]`];
  const other = ["input[type=hidden]", "input[type=radio]", "form", "[form]", unnamedPermanent(schema)];
  const all = [...keyed, ...other];
  const inside = (each) => [...plain(each).querySelectorAll(all.join())];
  const isOutermost = (each) => !plain(each).parentElement?.closest(permanent);
  const shown4 = [...plain(ground.element).querySelectorAll(permanent)].filter(isOutermost).map(inside);
  const next = writtenIn(text, ground.number, permanentAttribute, parser).map(inside);
  const isOther = (each) => plain(each).matches(other.join());
  const valuesOf2 = (each, names2 = ["id", keyAttribute]) => names2.map((name2) => plain(each).getAttribute(name2));
  const written = (elements) => JSON.stringify(
    elements.map(
      (each) => valuesOf2(
        each,
        isOther(each) ? ["id", keyAttribute, "type", "name", "value", "form", "action"] : void 0
      )
    )
  );
  if (JSON.stringify(shown4.map(written)) === JSON.stringify(next.map(written))) return;
  const apart = [shown4, next].map((elements) => written(elements.flat().filter(isOther)));
  refuse(apart[0] !== apart[1], "something permanent has other fields than the server's page");
  const names = new Set([...shown4, ...next].flat().flatMap((each) => valuesOf2(each)));
  names.delete(null);
  const isShared = (root) => [...plain(root).querySelectorAll(keyed.join())].some(
    (each) => isOutermost(each) && valuesOf2(each).some((name2) => name2 && names.has(name2))
  );
  refuse(
    [window.document, ...fresh].some(isShared),
    "an id or a key in something permanent is that of another element, too"
  );
}
function writtenIn(text, ground, attribute, parser) {
  const found = [];
  const { outline } = text;
  const { starts, contentStarts, ends } = outline;
  const source = text.sourceOf(ground);
  for (let place4 = source.indexOf(attribute); place4 >= 0; place4 = source.indexOf(attribute, place4)) {
    const element = outline.lastBefore(place4 + starts[ground]);
    const isInTag = element !== ground && place4 + starts[ground] < contentStarts[element];
    const parsed = isInTag ? parser.parse(text.sourceOf(element)) : null;
    place4 += attribute.length;
    if (!parsed?.hasAttribute(attribute)) continue;
    found.push(parsed);
    place4 = ends[element] - starts[ground];
  }
  return found;
}
var init_permanents = __esm({
  "src/narrow/permanents.js"() {
    "use strict";
    init_plain();
    init_whole_page_needed();
    init_guards();
  }
});

// src/narrow/shown_roots.js
function rootsOf2({ roots }, ground, regions, { window, schema }) {
  const document2 = plain(window.document);
  return roots.map((selector) => {
    if (selector === "body" && ground.element === document2.body) return ground;
    refuse(selector === "body", "only a root of it was shown before");
    refuse(!byId2.test(selector), `its root is "${selector}", which is no id`);
    const element = document2.querySelector(outsideOfIgnored(selector, schema));
    refuse(!element || !plain(ground.element).contains(element), "its root is elsewhere");
    const number = regions.numberOf(
      /** @type {Element} */
      element
    );
    const path = regions.pathTo(number);
    refuse(path.at(-1)?.element !== element, "its root is no element of its own");
    return { number, element: (
      /** @type {Element} */
      element
    ) };
  });
}
var byId2;
var init_shown_roots = __esm({
  "src/narrow/shown_roots.js"() {
    "use strict";
    init_plain();
    init_whole_page_needed();
    init_roots();
    byId2 = /^#[\w-]+$|^\[id="[^"\\]*"\]$/;
  }
});

// src/narrow/paired_by_place.js
function pairedByPlace(from, to) {
  let place4 = from;
  const next = (kind) => {
    while (place4 && kindOf(place4) !== kind) place4 = plain(place4).nextSibling;
    const found = place4;
    place4 = plain(place4)?.nextSibling ?? null;
    return found;
  };
  const pairs = [];
  for (const each of to)
    if (typeof each === "string") pairs.push(next(each));
    else for (const node of each) next(kindOf(node));
  return pairs;
}
function kindOf(node) {
  const { localName, nodeName } = (
    /** @type {Element} */
    plain(node)
  );
  return localName ?? nodeName;
}
var init_paired_by_place = __esm({
  "src/narrow/paired_by_place.js"() {
    "use strict";
    init_plain();
  }
});

// src/narrow/kept_children.js
function inParts({ number, element }, sections, others, text, parser, runtime) {
  const { names } = text.outline;
  const children = text.outline.childrenOf(number);
  const { length: count } = children;
  const { firstChild, children: elements } = plain(element);
  const live = [...elements];
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0);
  const { otherScripts } = runtime.foreign;
  refuse(
    // A form answers with its fields for what a morph wants to know of it.
    names[number] === "form" || live.length !== count - growth || live.some((each) => otherScripts?.has(each)),
    "it has other elements than the server's page"
  );
  const own = positionsBefore(sections, count).map(
    (position) => others.has(live[position]) ? void 0 : live[position]
  );
  const gaps = [];
  const gap = (position) => gaps[position] ??= parser.parseBetween(text.before(number, children, position));
  const keys = new Keyed(runtime);
  const isKeyed = live.some(keys.has);
  const pairs = isKeyed ? void 0 : pairedByPlace(
    firstChild,
    children.flatMap((child, position) => [gap(position), names[child]])
  );
  const stays = (position) => {
    const each = own[position];
    if (!each) return false;
    refuse(
      plain(each).localName !== names[children[position]],
      "it has other elements than the server's page"
    );
    return pairs ? pairs[position] === each : keys.isOnly(each);
  };
  const kept2 = /* @__PURE__ */ new Set();
  const sources = children.map((child, position) => {
    if (!stays(position)) return text.sourceOf(child);
    kept2.add(own[position]);
    return "";
  });
  const length = sources.reduce((sum, source) => sum + source.length, 0);
  refuse(length * 2 > text.length, "most of it has changed");
  const next = parser.createLike(element);
  const staying = /* @__PURE__ */ new Set();
  const fresh = [];
  for (const [position, source] of sources.entries()) {
    const node = source ? parser.parse(source) : parser.createLike(
      /** @type {Element} */
      own[position]
    );
    next.append(...gap(position), node);
    if (source) {
      refuse(!isKeyed && keys.has(node), "some of its children have no id or key");
      fresh.push(node);
    } else {
      keys.copy(
        /** @type {Element} */
        own[position],
        node
      );
      staying.add(node);
    }
  }
  next.append(...gap(count));
  const old = live.filter((each) => !kept2.has(each));
  return { next, length, staying, kept: count - fresh.length, old, fresh };
}
var init_kept_children = __esm({
  "src/narrow/kept_children.js"() {
    "use strict";
    init_plain();
    init_changes();
    init_whole_page_needed();
    init_keyed();
    init_paired_by_place();
  }
});

// src/narrow/row_edits.js
function rowEdits({ number, element }, sections, text, parser, runtime) {
  const { outline } = text;
  const { inside = [] } = runtime.foreign.otherScripts ?? {};
  const children = outline.childrenOf(number);
  const { children: live } = plain(element);
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0);
  const isOther = live.length !== children.length - growth || [...inside].some((each) => element.contains(each));
  if (outline.names[number] === "form" || isOther) return void 0;
  const keys = new Keyed(runtime);
  if (![...live].every((each) => keys.isFound(each))) return void 0;
  const gap = (position) => parser.parseBetween(text.before(number, children, position));
  const places2 = [];
  const old = [];
  const moved = /* @__PURE__ */ new Map();
  let shift = 0;
  let last = -1;
  for (const { position, removed, added } of sections) {
    const first = position - shift;
    const before = live[first + removed] ?? null;
    const isSimple = removed === 0 && added > 0 || removed === 1 && added === 0;
    if (!isSimple || position <= last) return void 0;
    shift += added - removed;
    last = position + added;
    if (before && !(plain(before).localName === outline.names[children[last]] && keys.isAlone(before)))
      return void 0;
    const stays = between(element, live[first - 1], live[first]);
    if (!isSame(stays, gap(position))) return void 0;
    const rows = children.slice(position, last).map((each) => parser.parse(text.sourceOf(each)));
    const coming = rows.flatMap((row, index) => [row, ...gap(position + index + 1)]);
    const going = removed ? [live[first], ...between(element, live[first], before)] : [];
    if (removed) old.push(live[first]);
    places2.push({ rows, coming, going, before });
  }
  for (const { rows, before } of places2) {
    const [row] = rows;
    const there = old.find((each) => rows.some((row2) => keys.areSame(each, row2)));
    if (!there) continue;
    const isNext = before && plain(before).nextElementSibling === there;
    if (rows.length > 1 || moved.size > 0 || isNext || !plain(there).isEqualNode(row)) return void 0;
    moved.set(row, there);
  }
  const fresh = places2.flatMap(({ rows }) => rows);
  const gone = old.filter((each) => ![...moved.values()].includes(each));
  const come = fresh.filter((each) => !moved.has(each));
  const isClear = keys.haveOwn(fresh) && keys.areApart(gone, come, [...moved.keys()]);
  if (!isClear || old.some((each) => holdsPermanent(each, runtime.schema))) return void 0;
  const next = parser.createLike(element);
  next.append(...fresh);
  const length = fresh.reduce((sum, each) => sum + each.outerHTML.length, 0);
  return { next, length, kept: children.length - fresh.length, old, fresh, moved, places: places2 };
}
function editRows(parent, { moved, places: places2 }, fields4, { page, foreign }) {
  for (const [row, there] of moved) page.morph(there, row, fields4, false);
  const staying = new Set(moved.values());
  foreign.during(() => {
    for (const { coming, going, before } of places2) {
      for (const node of coming)
        place(plain(parent), moved.get(
          /** @type {Element} */
          node
        ) ?? node, before);
      for (const node of going) if (!staying.has(
        /** @type {Element} */
        node
      )) plain(node).remove();
    }
  });
  fields4.finish();
}
function place(parent, node, before) {
  const canMove = parent.moveBefore && parent.getRootNode() === plain(node).getRootNode();
  parent[canMove ? "moveBefore" : "insertBefore"](node, before);
}
function between(parent, after, before) {
  const nodes = [];
  let node = after ? plain(after).nextSibling : plain(parent).firstChild;
  for (; node && node !== before; node = plain(node).nextSibling) nodes.push(node);
  return nodes;
}
function isSame(nodes, others) {
  return nodes.length === others.length && nodes.every((node, index) => node.isEqualNode(others[index]));
}
function holdsPermanent(element, { permanentAttribute }) {
  const own = plain(element);
  return own.hasAttribute(permanentAttribute) || own.querySelector(`[${permanentAttribute}]`) !== null;
}
var init_row_edits = __esm({
  "src/narrow/row_edits.js"() {
    "use strict";
    init_plain();
    init_keyed();
  }
});

// src/narrow/slices.js
function childAround(element, inner) {
  let child = inner;
  while (child && plain(child).parentElement !== element) child = plain(child).parentElement;
  return child;
}
var Slices;
var init_slices = __esm({
  "src/narrow/slices.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_whole_page_needed();
    init_guards();
    init_kept_children();
    init_row_edits();
    Slices = class {
      #text;
      #changes;
      #strayed;
      #parser;
      #runtime;
      /**
       * @param {import("../outline/page_text.js").PageText} text of the next page
       * @param {import("../outline/changes.js").Changes} changes that made it so
       * @param {Element[]} strayed places that have to be brought back
       * @param {import("./slice_parser.js").SliceParser} parser
       * @param {import("../application/runtime.js").Runtime} runtime
       */
      constructor(text, changes, strayed, parser, runtime) {
        this.#text = text;
        this.#changes = changes;
        this.#strayed = strayed;
        this.#parser = parser;
        this.#runtime = runtime;
      }
      /**
       * @param {Wanted[]} regions
       * @param {Element | null} asking a field that takes the server's word
       * @returns {PlannedRegion[]}
       */
      of(regions, asking) {
        const { otherScripts } = this.#runtime.foreign;
        const others = [...this.#strayed, ...otherScripts?.changed ?? [], ...asking ? [asking] : []];
        const plans = regions.map((region) => ({
          ...region,
          length: this.#text.sourceOf(region.number).length,
          ...this.#partsOf(region, others)
        }));
        const length = plans.reduce((sum, each) => sum + each.length, 0);
        const reason = plans.find((each) => each.reason)?.reason;
        refuse(length * 2 > this.#text.length, reason ?? "most of it has changed");
        for (const plan of plans) {
          if (plan.next) continue;
          plan.next = this.#parser.parse(this.#text.sourceOf(plan.number));
          checkRegion(plan.element, plan, this.#runtime);
        }
        for (const { element, next } of plans) this.#showKeyAround(element, next);
        return plans;
      }
      /**
       * Which record a form is about is also said by the key of what it stands in.
       *
       * @param {Element} element
       * @param {Element} next
       */
      #showKeyAround(element, next) {
        const { keyAttribute } = this.#runtime.schema;
        const around = closest(element, `[${keyAttribute}]`);
        const { localName, ownerDocument } = plain(next);
        if (!around || localName !== "form" && !plain(next).querySelector("form")) return;
        const standIn = plain(ownerDocument).createElement("div");
        standIn.setAttribute(
          keyAttribute,
          /** @type {string} */
          plain(around).getAttribute(keyAttribute)
        );
        standIn.append(next);
      }
      /**
       * @param {Wanted} region
       * @param {Element[]} others
       * @returns {any} nothing of it, or why not
       */
      #partsOf(region, others) {
        const { element, number, isAll } = region;
        if (isAll || this.#strayed.includes(element)) return {};
        const sections = this.#changes.sectionsOf(number);
        const looked = new Set(others.map((each) => childAround(element, each)));
        looked.delete(null);
        try {
          const rows = looked.size === 0 ? rowEdits(region, sections, this.#text, this.#parser, this.#runtime) : void 0;
          if (rows) {
            checkRegion(element, rows, this.#runtime);
            return { ...rows, rows };
          }
          const parts = inParts(region, sections, looked, this.#text, this.#parser, this.#runtime);
          if (parts.kept === 0) return {};
          checkRegion(element, parts, this.#runtime);
          return parts;
        } catch (error) {
          if (error instanceof WholePageNeeded) return { reason: error.message };
          throw error;
        }
      }
    };
  }
});

// src/narrow/plan.js
var most, hiddenField, Plan;
var init_plan = __esm({
  "src/narrow/plan.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_whole_page_needed();
    init_guards();
    init_regions();
    init_shown_roots();
    init_slices();
    most = 40;
    hiddenField = /type=["']?hidden/i;
    Plan = class {
      #runtime;
      #text;
      #outline;
      #changes;
      /** @type {Region} */
      ground;
      #regions;
      /** @type {Region[]} */
      #roots;
      /** @type {Element[]} what has changed elsewhere than in a root of this reflex, and stays as it is */
      left = [];
      /** @type {import("./slices.js").PlannedRegion[]} in the order of the page */
      regions = [];
      /**
       * @param {import("../outline/page_text.js").PageText} text of the next page
       * @param {import("../outline/changes.js").Changes} changes that made it so
       * @param {Element} element in which the page was shown
       * @param {import("../reflex/reflex.js").Reflex} reflex
       * @param {import("../application/runtime.js").Runtime} runtime
       */
      constructor(text, changes, element, reflex, runtime) {
        this.#runtime = runtime;
        this.#text = text;
        this.#outline = text.outline;
        this.#changes = changes;
        const { body: body2 } = plain(runtime.window.document);
        const number = element === body2 ? this.#outline.names.indexOf("body") : text.elementOf(element.id);
        refuse(number < 0, "its root is not to be found");
        this.ground = { number, element };
        const { otherScripts } = runtime.foreign;
        this.#regions = new Regions(
          this.ground,
          this.#outline,
          (each) => otherScripts?.has(each) ?? false,
          changes
        );
        this.#roots = rootsOf2(reflex, this.ground, this.#regions, runtime);
      }
      /**
       * @param {Element[]} strayed places in the page
       * @param {import("./slice_parser.js").SliceParser} parser
       * @param {Element | null} asking a field that takes the server's word, whatever has changed
       */
      include(strayed, parser, asking) {
        this.#checkPermanent();
        const inside = strayed.filter((each) => plain(each).isConnected && this.#isShownInGround(each));
        const numbers = [
          ...this.#changes.all.map(({ element }) => element).filter((each) => this.#isInGround(each)),
          ...inside.map((each) => this.#regions.numberOf(each))
        ];
        const wanted = /* @__PURE__ */ new Map();
        for (const number of numbers) {
          const region = this.#regionOf(number);
          if (region) wanted.set(region.number, region);
        }
        refuse(wanted.size > most, "it has changed in too many places");
        const all = [...wanted.values()].sort((one, other) => one.number - other.number);
        const outermost = all.filter(
          ({ number }, index) => !all.slice(0, index).some((other) => this.#outline.isWithin(number, other.number))
        );
        this.regions = new Slices(this.#text, this.#changes, inside, parser, this.#runtime).of(outermost, asking);
      }
      /**
       * What stands beside the body is never morphed, the title is set in any case, and nothing else of the head is looked at here.
       *
       * @param {Element} place
       */
      #isShownInGround(place4) {
        const { element } = this.ground;
        if (plain(element).contains(place4)) return true;
        const { head, body: body2 } = plain(this.#runtime.window.document);
        refuse(
          element === body2 && head.contains(place4) && plain(place4).localName !== "title",
          `something in the <${plain(place4).localName}> of its head is another one`
        );
        return false;
      }
      /** @param {number} number of what has changed */
      #isInGround(number) {
        const { names, parents } = this.#outline;
        const { number: ground } = this.ground;
        if (this.#outline.isWithin(number, ground)) return true;
        refuse(this.#outline.isWithin(ground, number), "something around its root has changed");
        const isTitle = names[number] === "title" && names[parents[number]] === "head";
        refuse(names[ground] === "body" && !isTitle, "its head has changed");
        return false;
      }
      /**
       * @param {number} number of what has changed, or strayed
       * @returns {import("./slices.js").Wanted | undefined}
       */
      #regionOf(number) {
        const path = this.#regions.pathTo(number);
        const root = path.find((each) => this.#roots.some((other) => other.number === each.number));
        const last = (
          /** @type {Region} */
          path.at(-1)
        );
        if (!root) {
          refuse(
            this.#roots.some((each) => this.#outline.isWithin(each.number, last.number)),
            "a root itself has changed"
          );
          this.left.push(last.element);
          return void 0;
        }
        const around = path.slice(path.indexOf(root));
        if (isPermanent(last.element, this.#runtime.schema)) return void 0;
        const isOfForm = hiddenField.test(this.#text.sourceOf(last.number)) || plain(last.element).querySelector("input[type=hidden]") !== null;
        const form = isOfForm ? closest(last.element, "form") : null;
        const end = form ? around.findIndex(({ element }) => element === form) : around.length - 1;
        refuse(end < 0, "a form around it has hidden fields");
        const region = around[end];
        refuse(plain(region.element).localName === "body", "its body itself has changed");
        return { ...region, path: around.slice(1, end + 1), isAll: end < around.length - 1 };
      }
      /** A morph of all of the page may have left what is permanent, and has no id, in the place of something else. */
      #checkPermanent() {
        const { schema } = this.#runtime;
        const { starts, contentStarts } = this.#outline;
        for (const each of plain(this.ground.element).querySelectorAll(unnamedPermanent(schema))) {
          const number = this.#regions.numberOf(each);
          const tag = this.#text.sourceOf(number).slice(0, contentStarts[number] - starts[number]);
          refuse(!tag.includes(schema.permanentAttribute), "something permanent in it has no id");
        }
      }
    };
  }
});

// src/narrow/shown.js
function shownBy({ url, roots }, html, { page, window, schema }) {
  const { body: body2 } = plain(window.document);
  if (url !== page.url) return void 0;
  if (roots.every((root2) => root2 === "body")) return { html, element: body2 };
  const [root] = roots;
  const element = roots.length === 1 && page.document.querySelector(outsideOfIgnored(root, schema));
  return element && plain(element).id ? { html, element } : void 0;
}
var init_shown = __esm({
  "src/narrow/shown.js"() {
    "use strict";
    init_plain();
    init_roots();
  }
});

// src/page/html_parser.js
function keepNoscript(root) {
  for (const noscript of plain(root).querySelectorAll("noscript")) noscript.textContent = noscript.innerHTML;
}
var HtmlParser;
var init_html_parser = __esm({
  "src/page/html_parser.js"() {
    "use strict";
    init_plain();
    HtmlParser = class {
      #window;
      /** @type {any} */
      #policy;
      /** @param {Window} window */
      constructor(window) {
        this.#window = /** @type {any} */
        window;
      }
      /**
       * @param {string} html
       * @returns {Document}
       */
      parse(html) {
        const document2 = new this.#window.DOMParser().parseFromString(this.trust(html), "text/html");
        keepNoscript(document2);
        return document2;
      }
      /**
       * @param {string} html
       * @returns {string} what a page under require-trusted-types-for 'script' takes as HTML
       */
      trust(html) {
        return this.#trusted.createHTML(html);
      }
      /**
       * @param {Element} element
       * @param {string} name
       * @param {string} value
       * @returns {any} what such a page takes as the value of an attribute like `srcdoc` or `onclick`
       */
      trustValue(element, name2, value) {
        const type = (
          /** @type {any} */
          this.#window.trustedTypes?.getAttributeType(
            plain(element).localName,
            name2
          )
        );
        return type ? this.#trusted[type.replace("Trusted", "create")](value) : value;
      }
      get #trusted() {
        this.#policy ??= this.#createPolicy();
        return this.#policy;
      }
      // A page under require-trusted-types-for 'script' allows this policy with "trusted-types reflex".
      #createPolicy() {
        const same = (text) => text;
        const policy = { createHTML: same, createScript: same, createScriptURL: same };
        try {
          return this.#window.trustedTypes?.createPolicy("reflex", policy) ?? policy;
        } catch {
          return policy;
        }
      }
    };
  }
});

// src/narrow/slice_parser.js
var notBlank2, SliceParser;
var init_slice_parser = __esm({
  "src/narrow/slice_parser.js"() {
    "use strict";
    init_plain();
    init_html_parser();
    notBlank2 = /[^\t\n\f\r ]/;
    SliceParser = class {
      #document;
      #trust;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, page }) {
        this.#document = plain(window.document).implementation.createHTMLDocument("");
        this.#trust = page.parser.trust.bind(page.parser);
      }
      /**
       * @param {string} source of one element
       * @returns {Element}
       */
      parse(source) {
        return (
          /** @type {Element} */
          this.#contentOf(source).firstElementChild
        );
      }
      /**
       * @param {string} source of what stands between elements
       * @returns {Node[]}
       */
      parseBetween(source) {
        if (source === "") return [];
        if (notBlank2.test(source)) return [...this.#contentOf(source).childNodes];
        return [this.#document.createTextNode(source.replace(/\r\n?/g, "\n"))];
      }
      /** @param {Element} element that another one of the same name shall stand for */
      createLike(element) {
        const { namespaceURI, localName } = plain(element);
        return this.#document.createElementNS(namespaceURI, localName);
      }
      /** @param {string} source */
      #contentOf(source) {
        const template = this.#document.createElement("template");
        template.innerHTML = this.#trust(source);
        keepNoscript(template.content);
        return template.content;
      }
    };
  }
});

// src/narrow/strayed.js
var most2, Strayed;
var init_strayed = __esm({
  "src/narrow/strayed.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    most2 = 64;
    Strayed = class {
      #document;
      #foreign;
      #nodes;
      #attributes;
      #isServers = false;
      #isWatching = false;
      /** @type {Set<Element> | undefined} what has other content now; undefined for anything */
      #places;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, foreign, signal }) {
        const { document: document2, MutationObserver } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        this.#document = document2;
        this.#foreign = foreign;
        this.#attributes = new MutationObserver(() => {
        });
        this.#nodes = new MutationObserver((records) => this.#note(records));
        this.#nodes.observe(document2, { subtree: true, childList: true, characterData: true });
        signal.addEventListener("abort", () => this.#nodes.disconnect());
        const { ignoreWhile, during } = foreign;
        foreign.ignoreWhile = (work) => this.#watch(() => ignoreWhile.call(foreign, work));
        foreign.during = (work) => this.#watch(() => during.call(foreign, work));
      }
      /**
       * Where this is, by now. What of it is brought back is to be forgotten.
       *
       * @returns {Set<Element> | undefined} undefined if it may be anywhere
       */
      look() {
        this.#foreign.ignoreWhile(() => {
        });
        this.#note(this.#nodes.takeRecords());
        return this.#places;
      }
      /** @param {Node} node that may not be the server's */
      addAround(node) {
        const { body: body2, documentElement } = plain(this.#document);
        const { parentNode } = plain(node);
        if (node === body2 || node === documentElement) this.add(body2);
        else if (parentNode) this.add(parentNode);
      }
      /** @param {Node} place whose content may not be that of the server */
      add(place4) {
        if (!this.#places || !isElement(place4) || this.#isBesideThePage(place4)) return;
        this.#places.add(place4);
        if (this.#places.size > most2) this.#places = void 0;
      }
      /** @param {Element[]} elements that are as the server has them, again */
      forgetIn(elements) {
        for (const place4 of this.#places ?? [])
          if (!plain(place4).isConnected || elements.some((each) => plain(each).contains(place4)))
            this.#places?.delete(place4);
      }
      /** @param {() => void} work after which the page is the server's again, all of it */
      reset(work) {
        this.#places = /* @__PURE__ */ new Set();
        this.morph(work);
      }
      /** @param {() => void} work that morphs the page */
      morph(work) {
        this.#isServers = true;
        try {
          work();
        } finally {
          this.#isServers = false;
          this.#nodes.takeRecords();
        }
      }
      /** @param {() => void} work that does in the server's name what the next page knows nothing of */
      #watch(work) {
        if (this.#isServers || this.#isWatching) return work();
        this.#isWatching = true;
        this.#attributes.observe(this.#document, { subtree: true, attributes: true });
        try {
          work();
        } finally {
          for (const { target } of this.#attributes.takeRecords()) this.addAround(target);
          this.#attributes.disconnect();
          this.#isWatching = false;
        }
      }
      /** @param {MutationRecord[]} records */
      #note(records) {
        for (const record of records) {
          const { target, type } = record;
          if (type === "characterData") this.addAround(target);
          else if (!this.#isOfOthers(record)) this.add(target);
        }
      }
      /**
       * What other scripts put into the body or the head lies beside the server's page.
       *
       * @param {MutationRecord} record
       */
      #isOfOthers({ target, addedNodes, removedNodes }) {
        const { otherScripts } = this.#foreign;
        if (target === plain(this.#document).documentElement) return true;
        if (plain(target).parentNode !== plain(this.#document).documentElement) return false;
        return [...addedNodes, ...removedNodes].every((node) => isElement(node) && otherScripts?.has(node));
      }
      /** @param {Element} place */
      #isBesideThePage(place4) {
        const { otherScripts } = this.#foreign;
        return [...selfAndAncestors(place4)].some((each) => otherScripts?.has(each));
      }
    };
  }
});

// src/narrow/narrow_morph.js
var worthIt, NarrowMorph;
var init_narrow_morph = __esm({
  "src/narrow/narrow_morph.js"() {
    "use strict";
    init_plain();
    init_page_text();
    init_whole_page_needed();
    init_asked_around();
    init_beside();
    init_given_names();
    init_guards();
    init_page_title();
    init_permanents();
    init_plan();
    init_row_edits();
    init_shown();
    init_slice_parser();
    init_strayed();
    worthIt = 4096;
    NarrowMorph = class {
      #runtime;
      #strayed;
      #least;
      /** @type {import("./shown.js").Shown | undefined} what the page is, but for what has strayed */
      #shown;
      #title;
      #parser;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {number} [least] how long a page has to be
       */
      constructor(runtime, least = worthIt) {
        const { page, window, signal } = runtime;
        this.#runtime = runtime;
        this.#least = least;
        this.#strayed = new Strayed(runtime);
        this.#title = new PageTitle(page);
        this.#parser = new SliceParser(runtime);
        const renderWhole = page.render.bind(page);
        page.render = (reflex, html) => this.#render(reflex, html, renderWhole);
        const leave2 = ({ defaultPrevented, target }) => {
          if (defaultPrevented) this.#strayed.addAround(
            /** @type {Element} */
            target
          );
        };
        window.addEventListener("reflex:before-morph-element", leave2, { signal });
      }
      /**
       * @param {Reflex} reflex
       * @param {string} html
       * @param {(reflex: Reflex, html: string) => void} renderWhole
       */
      #render(reflex, html, renderWhole) {
        const shown4 = this.#shown;
        this.#shown = void 0;
        let next;
        try {
          next = this.#renderChange(reflex, html, shown4);
        } catch (error) {
          if (!(error instanceof WholePageNeeded)) throw error;
          reflex.wholeBecause = error.message;
          this.#strayed.reset(() => renderWhole(reflex, html));
          next = shownBy(reflex, html, this.#runtime);
        }
        this.#noteWhatStayed();
        const { otherScripts } = this.#runtime.foreign;
        if (!otherScripts?.drafts.has(plain(this.#runtime.window.document).body)) this.#shown = next;
      }
      /**
       * @param {Reflex} reflex
       * @param {string} html
       * @param {import("./shown.js").Shown} [shown]
       * @returns {import("./shown.js").Shown}
       */
      #renderChange(reflex, html, shown4) {
        const { change, url } = reflex;
        const { page } = this.#runtime;
        if (html.length < this.#least) throw new WholePageNeeded("");
        if (!change) throw new WholePageNeeded("it came as a whole");
        if (shown4?.html !== change.from || url !== page.url)
          throw new WholePageNeeded("the page before it is not shown as a whole");
        const places2 = this.#strayed.look();
        if (!places2) throw new WholePageNeeded("other scripts have changed it in too many places");
        const text = shown4.text ?? new PageText(shown4.html);
        const changes = text.follow(html, change.steps);
        const plan = new Plan(text, changes, shown4.element, reflex, this.#runtime);
        const fields4 = page.fieldsFor(reflex);
        plan.include([...places2], this.#parser, fields4.asking);
        checkFields(this.#runtime);
        checkGivenNames(this.#runtime);
        checkBeside(this.#runtime);
        checkVisitor(plan.regions, fields4);
        const fresh = plan.regions.map((each) => each.next);
        checkPermanents(text, plan.ground, fresh, this.#parser, this.#runtime);
        const refused = askAround(plan.regions, text, () => page.parser.parse(html));
        this.#strayed.look();
        const regions = plan.regions.filter(({ path }) => !path.some(({ element }) => refused.has(element)));
        this.#morph(reflex, regions, fields4);
        this.#strayed.forgetIn(regions.map(({ element }) => element));
        for (const each of plan.left) this.#strayed.add(each);
        this.#strayed.morph(() => this.#title.follow(text));
        return { html, element: shown4.element, text };
      }
      /**
       * @param {Reflex} reflex
       * @param {import("./slices.js").PlannedRegion[]} regions
       * @param {import("../fields/field_rule.js").FieldRule} fields
       */
      #morph(reflex, regions, fields4) {
        const { page } = this.#runtime;
        this.#strayed.morph(() => {
          page.change(reflex, void 0, () => {
            for (const { element, next, staying, rows } of regions)
              if (rows) editRows(element, rows, fields4, this.#runtime);
              else page.morph(element, next, Object.assign(fields4, { staying }));
          });
          page.emptyForm(reflex, fields4);
        });
        reflex.regions = regions.map(({ element }) => element);
        reflex.kept = regions.reduce((sum, each) => sum + (each.kept ?? 0), 0);
      }
      /** What other scripts and the visitor have in the page although the server does not. */
      #noteWhatStayed() {
        const { foreign, edits, window } = this.#runtime;
        const { activeElement } = plain(window.document);
        for (const each of foreign.otherScripts?.inside ?? []) this.#strayed.addAround(each);
        const editor = (
          /** @type {HTMLElement | null} */
          activeElement?.isContentEditable && activeElement
        );
        for (const each of [edits.composing, editor])
          if (each) this.#strayed.addAround(
            /** @type {Element} */
            each
          );
      }
    };
  }
});

// src/fields/fields.js
function isBox(field) {
  return boxes.includes(field.type);
}
function isValueless(field) {
  return valueless.includes(field.type);
}
function isSameField(from, to) {
  const names = [...from.getAttributeNames(), ...to.getAttributeNames()].filter(
    (name2) => !cosmetic.test(name2)
  );
  if (isBox(from)) names.push("value");
  return ["id", "name", "type", ...names].every((name2) => from.getAttribute(name2) === to.getAttribute(name2));
}
function serverChanged(from, to) {
  if (from.tagName === "SELECT") return defaultsOf(from) !== defaultsOf(to);
  return isBox(from) ? from.defaultChecked !== to.defaultChecked : from.defaultValue !== to.defaultValue;
}
function defaultsOf(select) {
  const selected = Array.from(select.options).filter(({ defaultSelected }) => defaultSelected);
  return JSON.stringify(selected.map(({ value }) => value));
}
var boxes, valueless, cosmetic;
var init_fields = __esm({
  "src/fields/fields.js"() {
    "use strict";
    boxes = ["checkbox", "radio"];
    valueless = ["hidden", "submit", "button", "reset", "image"];
    cosmetic = /^(?:data-reflex-busy|(?!data-).*)$/;
  }
});

// src/fields/form_reset.js
function resetForm(form, fields4, schema) {
  for (
    const field of
    /** @type {Iterable<any>} */
    plain(form).elements
  ) {
    if (fields4.isEdited(field) || field.type === "file" || isValueless(field)) continue;
    if (isPermanent2(field, schema)) continue;
    if (isBox(field)) field.checked = field.defaultChecked;
    else if (field.tagName === "SELECT") resetSelect(field);
    else if (field.value !== field.defaultValue) field.value = field.defaultValue;
  }
}
function isPermanent2(field, { permanentAttribute, ignoreAttribute }) {
  const permanent = field.closest(`[${permanentAttribute}]`);
  return permanent !== null && !plain(permanent).parentElement?.closest(`[${ignoreAttribute}]`);
}
function resetSelect(select) {
  const options = Array.from(select.options);
  for (const option of options) option.selected = option.defaultSelected;
  if (!select.multiple && select.size < 2 && select.selectedIndex < 0) {
    select.selectedIndex = options.findIndex(({ disabled }) => !disabled);
  }
}
var init_form_reset = __esm({
  "src/fields/form_reset.js"() {
    "use strict";
    init_plain();
    init_fields();
  }
});

// src/operations/visit.js
function visit(address, { location, window: { history, location: current } }, method = "assign") {
  const [page, anchor] = address.split("#");
  const isHere = anchor !== void 0 && page === current.href.split("#")[0];
  location[method](address);
  if (!isHere) return;
  history.scrollRestoration = "manual";
  history.replaceState({ reflex: true, arrives: true }, "");
  location.reload();
}
var init_visit = __esm({
  "src/operations/visit.js"() {
    "use strict";
  }
});

// src/operations/operation_table.js
function setStyle({ style }, name2, value) {
  if (name2 in style) style[name2] = value;
  else style.setProperty(name2, value);
}
function storageOf(window, name2) {
  return name2 === "session" ? window.sessionStorage : window.localStorage;
}
var levels, operationTable;
var init_operation_table = __esm({
  "src/operations/operation_table.js"() {
    "use strict";
    init_form_reset();
    init_visit();
    levels = ["info", "warn", "error"];
    operationTable = {
      component: (_element, operation, tools) => tools.components.show(operation, tools),
      morph: (element, { html, childrenOnly }, tools) => tools.morph(element, html, childrenOnly),
      innerHtml: (element, { html }, tools) => tools.change(() => element.innerHTML = tools.trust(html)),
      outerHtml: (element, { html }, tools) => tools.change(() => element.outerHTML = tools.trust(html)),
      append: (element, { html }, tools) => tools.insert(element, "beforeend", html),
      prepend: (element, { html }, tools) => tools.insert(element, "afterbegin", html),
      insertAdjacentHtml: (element, { html, position = "beforeend" }, tools) => tools.insert(element, position, html),
      insertAdjacentText: (element, { text, position = "beforeend" }) => element.insertAdjacentText(position, text),
      textContent: (element, { text }, tools) => tools.change(() => element.textContent = text),
      graft(element, operation, tools) {
        const [newParent] = tools.find(operation.parent, false, operation);
        tools.change(() => newParent?.append(element));
      },
      remove: (element, _operation, tools) => tools.change(() => element.remove()),
      setFocus: (element, _operation, tools) => tools.set(() => element.focus()),
      resetForm: (element, _operation, tools) => resetForm(element, tools.fields, tools.schema),
      setValue: (element, { value }) => element.value = value,
      scrollIntoView: (element, { behavior, block, inline }) => element.scrollIntoView({ behavior, block, inline }),
      addCssClass: ({ classList }, { name: name2 }, tools) => tools.set(() => classList.add(...[name2].flat())),
      removeCssClass(element, { name: name2 }, tools) {
        tools.set(() => {
          element.classList.remove(...[name2].flat());
          if (element.classList.length === 0) element.removeAttribute("class");
        });
      },
      setAttribute: (element, { name: name2, value }, tools) => tools.set(() => element.setAttribute(name2, tools.trustValue(element, name2, value ?? ""))),
      removeAttribute: (element, { name: name2 }, tools) => (
        // Without it, a modal dialog would keep the visitor from the page.
        tools.set(() => name2 === "open" && element.close ? element.close() : element.removeAttribute(name2))
      ),
      setDatasetProperty: ({ dataset }, { name: name2, value }, tools) => tools.set(() => dataset[name2] = value ?? ""),
      setProperty(element, { name: name2, value }, tools) {
        if (!(name2 in element)) throw new Error(`there is no property "${name2}"`);
        tools.change(() => element[name2] = value);
      },
      setStyle: (element, { name: name2, value }, tools) => tools.set(() => setStyle(element, name2, value)),
      setStyles(element, { styles: styles6 }, tools) {
        tools.set(() => {
          for (const [name2, value] of Object.entries(styles6)) setStyle(element, name2, value);
        });
      },
      dispatchEvent(element, { name: name2, detail }, { window }) {
        element.dispatchEvent(new window.CustomEvent(name2, { bubbles: true, cancelable: true, detail }));
      },
      setTitle: (_element, { title }, { document: document2 }) => document2.title = title,
      setMeta(_element, { name: name2, content: content2 }, { document: document2 }) {
        let meta = [...document2.querySelectorAll("meta")].find((each) => each.name === name2);
        if (!meta) {
          meta = document2.head.appendChild(document2.createElement("meta"));
          meta.name = name2;
        }
        meta.content = content2;
      },
      setCookie: (_element, { cookie }, { document: document2 }) => document2.cookie = cookie,
      setStorageItem: (_element, { key: key2, value, storage }, { window }) => storageOf(window, storage).setItem(key2, value),
      removeStorageItem: (_element, { key: key2, storage }, { window }) => storageOf(window, storage).removeItem(key2),
      clearStorage: (_element, { storage }, { window }) => storageOf(window, storage).clear(),
      pushState: (_element, operation, tools) => tools.changeHistory("pushState", operation),
      replaceState: (_element, operation, tools) => tools.changeHistory("replaceState", operation),
      go: (_element, { delta }, { window }) => window.history.go(delta),
      redirectTo(_element, { url, action }, tools) {
        visit(tools.addressOf(url), tools, action === "replace" ? "replace" : "assign");
      },
      reload: (_element, _operation, { location }) => location.reload(),
      consoleLog: (_element, { message, level }, { window: { console: console2 } }) => (
        /** @type {any} */
        console2[levels.includes(level) ? level : "log"](message)
      ),
      consoleTable: (_element, { data, columns }, { window: { console: console2 } }) => console2.table(data, columns),
      async notification(_element, { title, options }, { window: { Notification } }) {
        if (await Notification.requestPermission() === "granted") new Notification(title, options);
      }
    };
  }
});

// src/operations/operation_tools.js
function childLike(element, { children, firstElementChild }) {
  const child = Array.from(children).find(({ nodeName }) => nodeName === element.nodeName) ?? firstElementChild;
  if (child) return child;
  throw new Error("its HTML holds no element");
}
var OperationTools;
var init_operation_tools = __esm({
  "src/operations/operation_tools.js"() {
    "use strict";
    init_plain();
    init_html_parser();
    OperationTools = class {
      #page;
      #events;
      #foreign;
      #asked;
      #history;
      /**
       * @param {import("../reflex/reflex.js").Reflex | undefined} reflex
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("./own_history.js").OwnHistory} history
       * @param {import("./shown_components.js").ShownComponents} components
       */
      constructor(reflex, { page, edits, events, foreign, location, logger, schema }, history, components) {
        this.#asked = reflex ?? { sentAtEdit: edits.count, url: page.url };
        this.#page = page;
        this.#events = events;
        this.#foreign = foreign;
        this.#history = history;
        this.reflex = reflex;
        this.components = components;
        this.location = location;
        this.logger = logger;
        this.schema = schema;
        this.document = page.document;
        this.window = /** @type {Window & typeof globalThis} */
        plain(page.document).defaultView;
      }
      /**
       * The elements that are meant. None is reported, with the operation that wants one.
       *
       * @param {string} selector
       * @param {boolean} [all]
       * @param {import("./operation_table.js").Operation[]} asking
       * @returns {any[]}
       */
      find(selector, all, ...asking) {
        const found = [...this.document.querySelectorAll(selector)];
        if (found.length === 0) this.logger.warn(`Reflex: nothing in this page matches "${selector}".`, ...asking);
        return all ? found : found.slice(0, 1);
      }
      /**
       * Changes the page: focus and selection stay, and events that the change itself causes start no reflex.
       *
       * @param {() => void} work
       */
      change(work) {
        this.#foreign.during(() => this.#events.pauseWhile(() => this.#page.change(this.#asked, void 0, work)));
      }
      /**
       * Sets what the next page may take back, unlike what scripts of this page set, and what starts no reflex by itself.
       *
       * @param {() => unknown} work
       */
      set(work) {
        this.#events.pauseWhile(() => this.#foreign.ignoreWhile(work));
      }
      /**
       * Changes no more than what differs, as a page does. The children of an element are those of a copy that has others.
       *
       * @param {Element} element
       * @param {string} html
       * @param {boolean} [childrenOnly]
       */
      morph(element, html, childrenOnly = false) {
        const parent = childrenOnly ? null : element.parentElement;
        const replacement = parent ? childLike(element, this.#parse(html, parent)) : this.#parse(html, element);
        this.change(() => this.#page.morph(element, replacement, this.fields, false));
      }
      /**
       * @param {Element} element
       * @param {InsertPosition} position
       * @param {string} html
       */
      insert(element, position, html) {
        this.change(() => element.insertAdjacentHTML(position, this.trust(html)));
      }
      /**
       * HTML for `innerHTML` and the like, whose scripts never run.
       *
       * @param {string} html
       */
      trust(html) {
        return this.#page.parser.trust(html);
      }
      /**
       * The value of an attribute like `srcdoc`, as a page under trusted types takes it.
       *
       * @param {Element} element
       * @param {string} name
       * @param {string} value
       */
      trustValue(element, name2, value) {
        return this.#page.parser.trustValue(element, name2, value);
      }
      /** The rule for fields, as it stands now. */
      get fields() {
        return this.#page.fieldsFor(this.#asked);
      }
      /** @param {string} url */
      addressOf(url) {
        return this.#page.addressOf(url);
      }
      changeHistory(method, { url, state }) {
        this.#history.change(method, this.addressOf(url), state, this.#asked);
      }
      /**
       * Parses into a copy of an element, so that rows of a table or parts of a drawing survive. Nothing is loaded or run.
       *
       * @param {string} html
       * @param {Element} context
       */
      #parse(html, context) {
        const copy = this.document.implementation.createHTMLDocument("").importNode(context, false);
        copy.innerHTML = this.trust(html);
        if (copy instanceof this.window.HTMLTextAreaElement) copy.value = copy.defaultValue;
        keepNoscript(copy);
        return copy;
      }
    };
  }
});

// src/base/reflex_origin.js
function isOfVisitor(reflex) {
  return !reflex?.isUnasked && !isTick(reflex);
}
function isTick(reflex) {
  return reflex?.event?.type.startsWith("every(");
}
var init_reflex_origin = __esm({
  "src/base/reflex_origin.js"() {
    "use strict";
  }
});

// src/operations/own_history.js
function arrive({ document: document2, history, location }) {
  history.replaceState({ reflex: true }, "");
  history.scrollRestoration = "auto";
  document2.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}
function marked(state) {
  const isPlain = state === null || state === void 0 || state.constructor === Object;
  return isPlain ? { ...state, reflex: true } : state;
}
function isLoaded({ performance, location }) {
  const loaded2 = performance.getEntriesByType?.("navigation")[0]?.name;
  return !loaded2 || loaded2.replace(/#.*/, "") === location.href.replace(/#.*/, "");
}
function isOfAction(reflex) {
  return reflex.target && !isTick(reflex);
}
function askAgain({ promise, target, ...asked }, stimulator) {
  const ask2 = () => stimulator.launch(asked).promise;
  if (!target) promise.then(ask2).catch(() => {
  });
}
var OwnHistory;
var init_own_history = __esm({
  "src/operations/own_history.js"() {
    "use strict";
    init_reflex_origin();
    OwnHistory = class {
      #history;
      #page;
      #stimulator;
      /** @type {WeakSet<object>} what was asked on entries that the visitor has left */
      #left = /* @__PURE__ */ new WeakSet();
      #isOwn = false;
      #shown = "";
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, page, stimulator, signal }) {
        this.#history = window.history;
        this.#page = page;
        this.#stimulator = stimulator;
        const { state } = window.history;
        this.#note(state?.reflex);
        if (state?.arrives) arrive(window);
        const walk2 = ({ state: state2 }) => {
          const isElsewhere = this.#page.url !== this.#shown;
          const leavesOwn = this.#isOwn && isElsewhere;
          if (state2?.reflex || isElsewhere) this.#note(state2?.reflex);
          if ((state2?.reflex || leavesOwn) && !state2?.reflexPage) this.#load();
        };
        window.addEventListener("popstate", walk2, { signal });
        if (state?.reflex && !state.reflexPage && !isLoaded(window)) this.#load();
      }
      /** Shows the page of the address, with what was entered in that of another one gone from the field in use as well. */
      #load() {
        const refresh = this.#stimulator.refresh(true);
        refresh.isLoad = true;
        for (const each of this.#stimulator.reflexes.underWay) this.#left.add(each);
      }
      /**
       * The server itself moves on, so neither the page that it answered is outdated by that, nor what its actions are yet to answer.
       * A page that is run again only as it is, or because time has passed, would be that of the address before.
       *
       * @param {HistoryMethod} method
       * @param {string} address
       * @param {unknown} state
       * @param {{ url: string }} asked
       */
      change(method, address, state, asked) {
        if (this.#left.has(asked)) return;
        const before = this.#page.url;
        this.#history[method](marked(state), "", address);
        this.#note(true);
        const { url } = this.#page;
        if (url === before) return;
        if (asked.url === before) asked.url = url;
        for (const each of this.#stimulator.reflexes.underWay) {
          if (each.url !== before) continue;
          if (isOfAction(each)) each.url = url;
          else askAgain(each, this.#stimulator);
        }
      }
      /** @param {boolean} isOwn whether an operation made the entry that is shown now */
      #note(isOwn) {
        this.#isOwn = isOwn;
        this.#shown = this.#page.url;
      }
    };
  }
});

// src/wire/steps.js
function follow(base, steps, length) {
  let text = "";
  let place4 = 0;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (typeof step === "string") text += step;
    else {
      const from = place4 + step;
      place4 = from + Number(steps[++i]);
      text += base.slice(from, place4);
    }
  }
  return text.length === length ? text : void 0;
}
var init_steps = __esm({
  "src/wire/steps.js"() {
    "use strict";
  }
});

// src/operations/shown_components.js
var most3, ShownComponents;
var init_shown_components = __esm({
  "src/operations/shown_components.js"() {
    "use strict";
    init_rare_schema();
    init_steps();
    most3 = 1e3;
    ShownComponents = class {
      #runtime;
      /** @type {Map<string, string>} the HTML of each, the one that came last at the end */
      #texts = /* @__PURE__ */ new Map();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
      }
      /**
       * Shows a component as it is by now. One that has left the page meanwhile is left out.
       *
       * @param {import("./operation_table.js").Operation} operation
       * @param {import("./operation_tools.js").OperationTools} tools
       */
      show(operation, tools) {
        const html = this.#complete(operation);
        const [element] = tools.find(`[${componentAttribute}^="${operation.id}@"]`, false, operation);
        if (!element) return;
        tools.morph(element, html);
        if (tools.reflex) this.#runtime.page.emptyForm(tools.reflex, tools.fields);
      }
      /** @param {import("./operation_table.js").Operation} operation */
      #complete({ id, html, length, steps = [] }) {
        const before = this.#texts.get(id);
        const text = html ?? (steps.length > 0 ? follow(before ?? "", steps, length) : before);
        this.#texts.delete(id);
        if (text === void 0) {
          this.#runtime.stimulator.refresh();
          throw new Error("what changed does not fit the component, so the page is asked for as a whole");
        }
        this.#texts.set(id, text);
        if (this.#texts.size > most3) this.#texts.delete(this.#texts.keys().next().value ?? "");
        return text;
      }
    };
  }
});

// src/operations/operations.js
function performOne(operation, all, tools) {
  const { selector, selectAll, focusSelector } = operation;
  attempt(operation, tools, () => {
    const targets = selector ? tools.find(selector, selectAll, operation) : [tools.document];
    for (const target of targets) {
      if (!dispatch(target, "operation", { bubbles: true, cancelable: true, detail: operation })) continue;
      attempt(operation, tools, () => {
        if (!Object.hasOwn(all, operation.operation)) throw new Error("it is unknown");
        const done = all[operation.operation](target, operation, tools);
        const tell = () => dispatch(plain(target).isConnected ? target : tools.document, "after-operation", {
          bubbles: true,
          detail: operation
        });
        return done instanceof Promise ? done.then(tell) : tell();
      });
    }
    if (focusSelector)
      for (const target of tools.find(focusSelector, false, operation)) tools.set(() => target.focus());
  });
}
async function attempt(operation, { logger }, work) {
  try {
    await work();
  } catch (error) {
    const { message } = (
      /** @type {Error} */
      error
    );
    logger.error(`Reflex: operation "${operation.operation}" failed: ${message}`, operation, error);
  }
}
var Operations;
var init_operations = __esm({
  "src/operations/operations.js"() {
    "use strict";
    init_dispatch();
    init_plain();
    init_operation_table();
    init_operation_tools();
    init_own_history();
    init_shown_components();
    init_visit();
    Operations = class {
      #runtime;
      #history;
      #components;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        this.#history = new OwnHistory(runtime);
        this.#components = new ShownComponents(runtime);
      }
      /** @param {string} address */
      visit(address) {
        visit(address, this.#runtime);
      }
      /**
       * One that fails is reported, and the rest goes on.
       *
       * @param {Operation[]} list
       * @param {import("../reflex/reflex.js").Reflex} [reflex] that they belong to; the server sends some by itself
       */
      perform(list2, reflex) {
        const { clock, operations: own } = this.#runtime;
        const tools = new OperationTools(reflex, this.#runtime, this.#history, this.#components);
        const all = { ...operationTable, ...own };
        for (const operation of list2) {
          if (operation.delay) clock.setTimeout(() => performOne(operation, all, tools), operation.delay);
          else performOne(operation, all, tools);
        }
      }
    };
  }
});

// src/base/version.js
var version;
var init_version = __esm({
  "src/base/version.js"() {
    "use strict";
    version = "source";
  }
});

// src/parts/operations.js
var operations_exports = {};
__export(operations_exports, {
  create: () => create,
  version: () => version
});
var create;
var init_operations2 = __esm({
  "src/parts/operations.js"() {
    "use strict";
    init_operations();
    init_version();
    create = (runtime) => new Operations(runtime);
  }
});

// src/visits/appended_rows.js
function stayAt(list2, staying, keyOf) {
  const row = Array.from(list2.children).find(
    (each) => each.getBoundingClientRect().bottom > 0 && staying.includes(keyOf(each))
  );
  if (!row) return () => {
  };
  const { top } = row.getBoundingClientRect();
  return () => {
    const moved = row.isConnected ? row.getBoundingClientRect().top - top : 0;
    if (moved !== 0) scrollerOf(row).scrollTop += moved;
  };
}
function scrollerOf(row) {
  const { defaultView, scrollingElement, documentElement } = plain(row.ownerDocument);
  const root = scrollingElement ?? documentElement;
  for (let each = row.parentElement; each && each !== root && each.localName !== "body"; each = each.parentElement) {
    const { overflowY } = (
      /** @type {Window} */
      defaultView.getComputedStyle(each)
    );
    if (/auto|scroll/.test(overflowY) && each.scrollHeight > each.clientHeight) return each;
  }
  return root;
}
var AppendedRows;
var init_appended_rows = __esm({
  "src/visits/appended_rows.js"() {
    "use strict";
    init_plain();
    AppendedRows = class {
      #document;
      #schema;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("../base/rare_schema.js").VisitSchema} schema
       */
      constructor({ window, page }, schema) {
        this.#document = plain(window.document);
        this.#schema = schema;
        const change = page.change.bind(page);
        page.change = (asked, replacement, work) => {
          const holds = replacement && !asked.isLoad ? this.#keep(plain(replacement)) : [];
          change(asked, replacement, work);
          for (const hold of holds) hold();
        };
      }
      /**
       * @param {Document} replacement
       * @returns {(() => void)[]} what brings the page to where the visitor was
       */
      #keep(replacement) {
        const { appendAttribute } = this.#schema;
        const lists = Array.from(this.#document.querySelectorAll(`[${appendAttribute}][id]`));
        return lists.flatMap((list2) => {
          const next = replacement.getElementById(list2.id);
          const keyOf = (each) => each.getAttribute(this.#schema.keyAttribute);
          const isSame5 = next?.hasAttribute(appendAttribute) && keyOf(next) === keyOf(list2);
          if (!next || !isSame5) return [];
          const rows = this.#merge(list2, next);
          const hold = stayAt(
            list2,
            rows.map((row) => this.#keyOf(row)),
            (row) => this.#keyOf(row)
          );
          next.replaceChildren(...rows);
          return [hold];
        });
      }
      /**
       * @param {Element} list
       * @param {Element} next
       */
      #merge(list2, next) {
        const { appendAttribute, appendLimitAttribute } = this.#schema;
        const isAtStart = next.getAttribute(appendAttribute) === "start";
        const limit = Number(next.getAttribute(appendLimitAttribute)) || Number.POSITIVE_INFINITY;
        const fresh = Array.from(next.children);
        const shown4 = Array.from(list2.children).filter((row) => this.#keyOf(row));
        const known = shown4.map((row) => this.#keyOf(row));
        const kept2 = shown4.map(
          (row) => fresh.find((each) => this.#keyOf(each) === this.#keyOf(row)) ?? /** @type {Element} */
          next.ownerDocument.importNode(row, true)
        );
        const added = fresh.filter((each) => !known.includes(this.#keyOf(each)));
        const rows = isAtStart ? [...added, ...kept2] : [...kept2, ...added];
        if (rows.length <= limit) return rows;
        return isAtStart ? rows.slice(0, limit) : rows.slice(-limit);
      }
      /** @param {Element} row */
      #keyOf(row) {
        return row.id || row.getAttribute(this.#schema.keyAttribute);
      }
    };
  }
});

// src/visits/departure.js
function mayLeave(window) {
  const event = window.document.createEvent("BeforeUnloadEvent");
  event.initEvent("beforeunload", false, true);
  window.dispatchEvent(event);
  const asks = event.defaultPrevented || typeof event.returnValue === "string" && event.returnValue !== "";
  return !asks;
}
function clearPage({ window, schema, foreign }) {
  const document2 = plain(window.document);
  const kept2 = `[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`;
  for (const each of document2.querySelectorAll("input, textarea, select, details, dialog"))
    if (!closest(each, kept2)) clear(each, foreign);
}
function clear(element, { attributes }) {
  const { localName } = plain(element);
  if (localName === "details" || localName === "dialog") attributes.serverValues.get(element)?.delete("open");
  else if (localName === "select")
    for (const option of element.options) option.selected = option.defaultSelected;
  else if (element.type === "file") element.value = "";
  else if (element.type === "checkbox" || element.type === "radio") element.checked = element.defaultChecked;
  else if (element.value !== element.defaultValue) element.value = element.defaultValue;
}
var init_departure = __esm({
  "src/visits/departure.js"() {
    "use strict";
    init_ancestors();
    init_plain();
  }
});

// src/visits/entries.js
var most4, Entries;
var init_entries = __esm({
  "src/visits/entries.js"() {
    "use strict";
    most4 = 100;
    Entries = class {
      #window;
      #history;
      #clock;
      #count = 0;
      /** @type {Map<string, [number, number]>} */
      #places = /* @__PURE__ */ new Map();
      /** @type {string | undefined} the one that is shown, if it is one of them */
      id;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, clock, signal }) {
        this.#window = window;
        this.#history = window.history;
        this.#clock = clock;
        this.id = this.#history.state?.reflexPage;
        if (this.id) this.#history.scrollRestoration = "manual";
        const release = () => {
          if (this.id) this.#history.scrollRestoration = "auto";
        };
        const comeBack = ({ persisted }) => {
          if (persisted && this.id) this.#history.scrollRestoration = "manual";
        };
        window.addEventListener("pagehide", release, { signal });
        window.addEventListener("pageshow", comeBack, { signal });
      }
      /** Whether the entry that is shown can be known again. A script may have put into it what we can add nothing to. */
      get isOpen() {
        const { state } = this.#history;
        return state === null || state === void 0 || Object.prototype.toString.call(state) === "[object Object]";
      }
      /**
       * Before another page is shown.
       *
       * @returns {string} by which the entry that is shown is known again
       */
      leave() {
        const id = this.#history.state?.reflexPage ?? this.#next();
        this.id = id;
        this.note(id);
        const reflexScroll = this.#places.get(id);
        this.#history.replaceState({ ...this.#history.state, reflexPage: id, reflexScroll }, "");
        return id;
      }
      /** @param {string} address */
      push(address) {
        this.id = this.#next();
        this.#history.scrollRestoration = "manual";
        this.#history.pushState({ reflexPage: this.id }, "", address);
      }
      /** @param {string} address */
      replace(address) {
        this.#history.replaceState(this.#history.state, "", address);
      }
      /** Where the visitor was when they left the entry that is shown now. */
      get place() {
        const known = this.id ? this.#places.get(this.id) : void 0;
        return known ?? this.#history.state?.reflexScroll;
      }
      /** @param {string} id of the entry whose page is shown */
      note(id) {
        this.#places.delete(id);
        this.#places.set(id, [this.#window.scrollX, this.#window.scrollY]);
        const [eldest] = this.#places.keys();
        if (this.#places.size > most4) this.#places.delete(eldest);
      }
      /** None of an earlier document may have the same. */
      #next() {
        this.#count += 1;
        return `${this.#clock.now().toString(36)}.${this.#count}`;
      }
    };
  }
});

// src/visits/given_up.js
function load({ url: { href }, way, isAhead, reflex }, runtime) {
  if (reflex && !reflex.isOver) runtime.finish(reflex, "success");
  const isHere = href === runtime.window.location.href && (isAhead || way === "restore");
  if (isHere) runtime.location.reload();
  else visit(href, runtime, isAhead || way !== "advance" ? "replace" : "assign");
}
function drop({ reflex }, runtime) {
  if (reflex) runtime.finish(reflex, "halted");
}
function askAgain2({ reflex }, { stimulator, page }) {
  for (const each of stimulator.reflexes.underWay)
    if (each !== reflex && !each.target && each.event === void 0 && each.url !== page.url)
      each.promise.then(() => stimulator.refresh()).catch(() => {
      });
}
var init_given_up = __esm({
  "src/visits/given_up.js"() {
    "use strict";
    init_visit();
  }
});

// src/visits/boost.js
function isBoosted(document2) {
  return plain(document2).querySelector(mark) !== null;
}
function isExcluded(document2, { pathname }) {
  const pattern4 = plain(document2).querySelector(mark)?.getAttribute("content");
  return Boolean(pattern4) && new RegExp(String(pattern4)).test(pathname);
}
var mark;
var init_boost = __esm({
  "src/visits/boost.js"() {
    "use strict";
    init_plain();
    mark = "meta[name=reflex-boost]";
  }
});

// src/visits/sent_form.js
function formAddress(form, submitter) {
  const document2 = plain(plain(form).ownerDocument);
  const action = submitter?.getAttribute("formaction") ?? plain(form).getAttribute("action");
  const url = new URL(action || document2.URL, document2.baseURI);
  const query = new URLSearchParams();
  for (const pair of formParams(
    form,
    /** @type {any} */
    submitter,
    true
  ))
    query.append(...withLineEnds(pair));
  url.search = "";
  const [page, hash] = url.href.split("#");
  return `${page}?${query}${hash === void 0 ? "" : `#${hash}`}`;
}
function withLineEnds(pair) {
  return (
    /** @type {[string, string]} */
    pair.map((text) => text.replace(/\r\n?|\n/g, "\r\n"))
  );
}
function postedForm(form, submitter) {
  const document2 = plain(plain(form).ownerDocument);
  const said = (name2) => submitter?.getAttribute(`form${name2}`) ?? plain(form).getAttribute(name2);
  const charset = plain(form).getAttribute("accept-charset") ?? document2.characterSet;
  if (!/^utf-?8$/i.test(charset) || !/^(application\/x-www-form-urlencoded)?$/i.test(said("enctype") ?? ""))
    return void 0;
  const isOfBrowser = submitter?.getAttribute("type")?.toLowerCase() === "image";
  if (isOfBrowser || plain(form).querySelector("input[type=file i], [name=_charset_ i]")) return void 0;
  const params = formParams(form, submitter, true);
  if (params.length > mostFields || JSON.stringify(params).length > mostCharacters) return void 0;
  const { href } = new URL(said("action") || document2.URL, document2.baseURI);
  return { address: href, params };
}
var mostFields, mostCharacters;
var init_sent_form = __esm({
  "src/visits/sent_form.js"() {
    "use strict";
    init_plain();
    init_form_data();
    mostFields = 200;
    mostCharacters = 32e3;
  }
});

// src/visits/links.js
var file, Links;
var init_links = __esm({
  "src/visits/links.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_boost();
    init_sent_form();
    file = /\.(?!x?html?$)\w+$/i;
    Links = class {
      #window;
      #document;
      #attribute;
      #ignored;
      /**
       * @param {Window} window
       * @param {import("../base/rare_schema.js").VisitSchema} schema
       */
      constructor(window, schema) {
        this.#window = window;
        this.#document = plain(window.document);
        this.#attribute = schema.visitAttribute;
        this.#ignored = `[${schema.ignoreAttribute}]`;
      }
      /**
       * @param {(asked: Asked) => boolean | void} go returns `false` to leave it to the browser
       * @param {AbortSignal} signal
       */
      listen(go, signal) {
        const hear = (event) => {
          const asked = event.defaultPrevented ? void 0 : this.askedBy(event);
          if (asked && go(asked) !== false) event.preventDefault();
        };
        for (const name2 of ["click", "submit"]) {
          const last = () => {
            this.#window.removeEventListener(name2, hear);
            this.#window.addEventListener(name2, hear, { signal });
          };
          this.#window.addEventListener(name2, last, { capture: true, signal });
        }
        return this;
      }
      /**
       * @param {Event} event a click, a submit, or one that tells where the visitor points
       * @returns {Asked | undefined}
       */
      askedBy(event) {
        return event.type === "submit" ? this.#askedByForm(
          /** @type {SubmitEvent} */
          event
        ) : this.#askedByLink(
          /** @type {MouseEvent} */
          event
        );
      }
      /** @param {MouseEvent} event */
      #askedByLink(event) {
        const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
        if (button > 0 || altKey || ctrlKey || metaKey || shiftKey) return void 0;
        const path = event.composedPath().filter(isElement);
        const link = (
          /** @type {HTMLAnchorElement | undefined} */
          path.find((each) => plain(each).matches("a[href], area[href]"))
        );
        if (!link?.protocol || link.isContentEditable) return void 0;
        if (link.matches("[download], [ping], [rel~=noreferrer i], [rel~=external i]")) return void 0;
        const url = this.#addressOf(link.href, link.getAttribute("target"));
        const isAnchor = link.href.includes("#") && url?.href.split("#")[0] === this.#here.split("#")[0];
        return isAnchor ? void 0 : this.#ask(url, link, event);
      }
      /** @param {SubmitEvent} event */
      #askedByForm(event) {
        const { submitter } = event;
        const form = plain(
          /** @type {HTMLFormElement} */
          event.target
        );
        const said = (name2) => submitter?.getAttribute(`form${name2}`) ?? form.getAttribute(name2);
        const method = said("method") ?? "";
        if (/^dialog$/i.test(method)) return void 0;
        if (submitter && this.#wordsOf(submitter)?.includes("false")) return void 0;
        if (/^post$/i.test(method)) return this.#askedByPost(event, said("target"));
        const address = formAddress(
          /** @type {HTMLFormElement} */
          event.target,
          submitter
        );
        const url = this.#addressOf(address, said("target"));
        return this.#ask(
          url,
          /** @type {Element} */
          event.target,
          event
        );
      }
      /**
       * @param {SubmitEvent} event
       * @param {string | null} target
       * @returns {Asked | undefined}
       */
      #askedByPost(event, target) {
        const form = (
          /** @type {HTMLFormElement} */
          event.target
        );
        const posted = isBoosted(this.#document) ? postedForm(form, event.submitter) : void 0;
        const asked = posted && this.#ask(this.#addressOf(posted.address, target, false), form, event);
        return asked && { ...asked, params: posted.params };
      }
      /**
       * @param {URL | undefined} url
       * @param {Element} element
       * @param {Event} event
       */
      #ask(url, element, event) {
        const words = this.#wordsOf(element);
        if (!url || !words || words.includes("false") || closest(element, this.#ignored)) return void 0;
        return { url, element, event, words };
      }
      /** @param {Element} element */
      #wordsOf(element) {
        const words = closest(element, `[${this.#attribute}]`)?.getAttribute(this.#attribute)?.split(/\s+/);
        return words ?? (isBoosted(this.#document) ? [] : void 0);
      }
      /**
       * @param {string} address
       * @param {string | null} target
       * @param {boolean} [mayBeFile]
       * @returns {URL | undefined} where it leads, if that is a page of this site in this window
       */
      #addressOf(address, target, mayBeFile = true) {
        const window = target ?? this.#document.querySelector("base[target]")?.getAttribute("target");
        if (window && window.toLowerCase() !== "_self") return void 0;
        if (!address) return void 0;
        const url = new URL(address);
        if (url.origin !== this.#window.location.origin || isExcluded(this.#document, url)) return void 0;
        return mayBeFile && file.test(url.pathname) ? void 0 : url;
      }
      get #here() {
        return this.#window.location.href;
      }
    };
  }
});

// src/visits/loaded.js
function isLoaded2({ performance, location }) {
  const loaded2 = performance.getEntriesByType?.("navigation")[0]?.name;
  return !loaded2 || withoutHash(loaded2) === withoutHash(location.href);
}
function withoutHash(address) {
  return address.replace(/#.*/, "");
}
var init_loaded = __esm({
  "src/visits/loaded.js"() {
    "use strict";
  }
});

// src/visits/prefetch.js
var patience, lifetime, Prefetch;
var init_prefetch = __esm({
  "src/visits/prefetch.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    patience = 100;
    lifetime = 1e4;
    Prefetch = class {
      #runtime;
      #links;
      #attribute;
      #count = 0;
      /** @type {Element | undefined} at which the visitor points */
      #link;
      /** @type {unknown} */
      #timer;
      /** @type {{ id: string, href: string, until: number, html?: string, address?: string } | undefined} */
      #page;
      /** @type {Show | undefined} for whoever has clicked before the page came */
      #show;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("../base/rare_schema.js").VisitSchema} schema
       * @param {import("./links.js").Links} links
       */
      constructor(runtime, { prefetchAttribute }, links) {
        const { window, signal, parts } = runtime;
        this.#runtime = runtime;
        this.#links = links;
        this.#attribute = prefetchAttribute;
        const document2 = plain(window.document);
        document2.addEventListener("mouseover", this.#point, { passive: true, signal });
        document2.addEventListener("reflex:finalize", () => this.drop(), { signal });
        signal.addEventListener("abort", () => this.drop());
        const { connection } = parts.ready;
        if (!connection) return;
        const receive = connection.receive.bind(connection);
        connection.receive = (message) => {
          if (message.id === this.#page?.id) this.#keep(message);
          receive(message);
        };
      }
      /**
       * @param {string} href where the visitor goes now
       * @param {Show} show shows what has come, now or when it comes
       */
      take(href, show3) {
        const page = this.#page;
        const isFresh = page?.href === href && page.until > this.#runtime.clock.now();
        if (isFresh && page.html !== void 0) show3(page.html, page.address);
        else if (isFresh) this.#show = show3;
      }
      drop() {
        this.#runtime.clock.clearTimeout(this.#timer);
        this.#link = void 0;
        this.#page = void 0;
        this.#show = void 0;
      }
      #point = (event) => {
        if (this.#link && event.composedPath().includes(this.#link)) return;
        if (this.#show) return;
        this.drop();
        const asked = this.#links.askedBy(event);
        if (!asked || !this.#isWanted(asked.element)) return;
        this.#link = asked.element;
        this.#timer = this.#runtime.clock.setTimeout(() => this.#ask(asked.url), patience);
      };
      /** @param {Element} link */
      #isWanted(link) {
        const said = closest(link, `[${this.#attribute}]`)?.getAttribute(this.#attribute) ?? "false";
        const { connection } = (
          /** @type {any} */
          this.#runtime.window.navigator
        );
        return said !== "false" && !connection?.saveData;
      }
      /** @param {URL} url */
      #ask({ href, pathname, search }) {
        const { isConnected: isConnected2, stimulator, page, channel, clock } = this.#runtime;
        const url = pathname + search;
        if (!isConnected2 || stimulator.reflexes.underWay.length > 0 || url === page.url) return;
        this.#count += 1;
        this.#page = { id: `page ${this.#count}`, href, until: clock.now() + lifetime };
        channel.send(
          JSON.stringify({ type: "visit", id: this.#page.id, url, from: page.url, purpose: "prefetch" })
        );
      }
      /** @param {import("../wire/protocol.js").ServerMessage} message */
      #keep({ type, html, url }) {
        if (type !== "page" || html === void 0) return this.drop();
        Object.assign(
          /** @type {object} */
          this.#page,
          { html, address: url }
        );
        this.#show?.(html, url);
      }
    };
  }
});

// src/feedback/style_sheet.js
function adoptStyles(document2, rules) {
  if (!document2.adoptedStyleSheets) return;
  const { CSSStyleSheet } = (
    /** @type {Window & typeof globalThis} */
    plain(document2).defaultView
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document2.adoptedStyleSheets = [...document2.adoptedStyleSheets, sheet];
}
var init_style_sheet = __esm({
  "src/feedback/style_sheet.js"() {
    "use strict";
    init_plain();
  }
});

// src/visits/arrival.js
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
var styles, Arrival;
var init_arrival = __esm({
  "src/visits/arrival.js"() {
    "use strict";
    init_plain();
    init_style_sheet();
    styles = `
:where(.reflex-announcement) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`;
    Arrival = class {
      #window;
      #document;
      #foreign;
      #region;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, signal, foreign }) {
        const document2 = plain(window.document);
        this.#window = window;
        this.#document = document2;
        this.#foreign = foreign;
        this.#region = document2.createElement("div");
        this.#region.className = "reflex-announcement";
        this.#region.setAttribute("aria-live", "assertive");
        this.#region.setAttribute("aria-atomic", "true");
        adoptStyles(document2, styles);
        document2.documentElement.append(this.#region);
        signal.addEventListener("abort", () => this.#region.remove());
      }
      /** Those who do not see a page hear that it is another one, and go on at its beginning. */
      announce() {
        const heading = this.#document.querySelector("h1")?.textContent?.trim();
        this.#region.textContent = this.#document.title || heading || this.#window.location.pathname;
        const { activeElement, body: body2 } = this.#document;
        if (activeElement?.matches("[autofocus]")) return;
        const place4 = (
          /** @type {HTMLElement | null} */
          this.#document.querySelector("main h1, h1, main") ?? body2
        );
        if (place4) this.#focus(place4);
      }
      /** @param {HTMLElement} place */
      #focus(place4) {
        const release = () => this.#foreign.ignoreWhile(() => place4.removeAttribute("tabindex"));
        if (!place4.hasAttribute("tabindex")) {
          this.#foreign.ignoreWhile(() => place4.setAttribute("tabindex", "-1"));
          place4.addEventListener("blur", release, { once: true });
        }
        place4.focus({ preventScroll: true });
      }
      /** @param {[number, number] | undefined} place where the visitor was; else to the anchor of the address, or to the beginning */
      scrollTo(place4) {
        if (!place4) return this.#scrollToAnchor();
        const [left, top] = place4;
        this.#window.scrollTo({ left, top, behavior: "instant" });
      }
      #scrollToAnchor() {
        const name2 = decode(this.#window.location.hash.slice(1));
        const anchor = name2 && (this.#document.getElementById(name2) ?? this.#document.getElementsByName(name2)[0]);
        if (anchor) anchor.scrollIntoView();
        else this.#window.scrollTo({ left: 0, top: 0, behavior: "instant" });
      }
    };
  }
});

// src/page/is_script.js
function isScript(element) {
  return element.localName === "script" && script.test(element.getAttribute("type")?.trim() ?? "");
}
var script;
var init_is_script = __esm({
  "src/page/is_script.js"() {
    "use strict";
    script = /^(|module|importmap|speculationrules|.*script[\d.]*)$/i;
  }
});

// src/visits/scripts.js
async function runBodyScripts(next, { window, page, foreign, schema }) {
  const document2 = plain(window.document);
  const nonce = nonceOf(document2);
  const kept2 = `[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`;
  const [shown4, sent2] = [document2, plain(next)].map(
    ({ body: body2 }) => scriptsIn(body2).filter((script2) => !script2.closest(kept2))
  );
  for (const [index, each] of sent2.entries()) {
    if (!mayRun(each, nonce)) continue;
    const script2 = copyOf(each, document2, page.parser);
    if (nonce) script2.nonce = nonce;
    const isAwaited = script2.src && !script2.async;
    const end = isAwaited && ended(script2);
    foreign.ignoreWhile(() => {
      if (shown4[index]) shown4[index].replaceWith(script2);
      else document2.body.append(script2);
    });
    await end;
  }
}
function ended(script2) {
  return new Promise((resolve) => {
    for (const name2 of ["load", "error"]) script2.addEventListener(name2, resolve, { once: true });
  });
}
function copyOf(script2, document2, parser) {
  const copy = document2.createElement("script");
  copy.textContent = script2.textContent;
  copy.async = script2.async;
  for (const { name: name2, value } of script2.attributes)
    if (name2 !== "nonce") copy.setAttribute(name2, parser.trustValue(copy, name2, value));
  return copy;
}
function scriptsIn(part) {
  return Array.from(part.querySelectorAll("script")).filter(isScript);
}
function nameOf(script2) {
  return script2.getAttribute("src") ?? `
${script2.textContent}`;
}
function nonceOf(document2) {
  const { nonce } = (
    /** @type {HTMLElement} */
    document2.querySelector("[nonce]") ?? {}
  );
  return nonce;
}
function mayRun(script2, nonce) {
  return !nonce || (script2.nonce || script2.getAttribute("nonce")) === nonce;
}
var init_scripts = __esm({
  "src/visits/scripts.js"() {
    "use strict";
    init_plain();
    init_is_script();
  }
});

// src/visits/next_page.js
function isSame2(style) {
  return (other) => ["href", "media"].every((name2) => style.getAttribute(name2) === other.getAttribute(name2));
}
function listOf(document2, selector) {
  const copies = Array.from(
    document2.querySelectorAll(selector),
    (each) => (
      /** @type {Element} */
      each.cloneNode(true)
    )
  );
  return copies.map((each) => {
    each.removeAttribute("nonce");
    return each.outerHTML.replace(/nonce-[^' ]+/g, "");
  }).join();
}
var patience2, NextPage;
var init_next_page = __esm({
  "src/visits/next_page.js"() {
    "use strict";
    init_plain();
    init_boost();
    init_scripts();
    patience2 = 3e3;
    NextPage = class {
      #runtime;
      #document;
      #next;
      #trackAttribute;
      /** @type {Map<HTMLLinkElement, string | null>} with what they are for */
      #loaded = /* @__PURE__ */ new Map();
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("../base/rare_schema.js").VisitSchema} schema
       * @param {Document} next
       */
      constructor(runtime, { trackAttribute }, next) {
        this.#runtime = runtime;
        this.#trackAttribute = trackAttribute;
        this.#document = plain(runtime.window.document);
        this.#next = plain(next);
      }
      /** Whether only a browser can show it as it is meant: it has other scripts in it, another policy, or says so. */
      get hasToBeLoaded() {
        const same = [`[${this.#trackAttribute}=reload]`, "base", "meta[http-equiv=content-security-policy i]"];
        return this.#next.querySelector("meta[name=reflex-visit][content=reload], meta[http-equiv=refresh i]") !== null || same.some((selector) => listOf(this.#document, selector) !== listOf(this.#next, selector)) || (isBoosted(this.#document) ? !isBoosted(this.#next) : this.#newScripts.some((script2) => !script2.src || !this.#next.head.contains(script2)));
      }
      get hasTitle() {
        return this.#next.querySelector("title") !== null;
      }
      get needsStyles() {
        return this.#missingStyles.length > 0;
      }
      /** @returns {Promise<unknown> | undefined} when its styles are there, which change nothing yet; nothing if they are already */
      loadStyles() {
        if (!this.needsStyles) return void 0;
        const { clock, foreign } = this.#runtime;
        const loads2 = this.#missingStyles.map((style) => {
          const link = (
            /** @type {HTMLLinkElement} */
            this.#document.importNode(style, true)
          );
          link.media = "print";
          this.#loaded.set(link, style.getAttribute("media"));
          foreign.ignoreWhile(() => this.#document.head.append(link));
          return new Promise((resolve) => {
            for (const name2 of ["load", "error"]) link.addEventListener(name2, resolve, { once: true });
          });
        });
        const late = new Promise((resolve) => clock.setTimeout(() => resolve(void 0), patience2));
        return Promise.race([Promise.all(loads2), late]);
      }
      applyStyles() {
        this.#runtime.foreign.ignoreWhile(() => {
          for (const [link, media] of this.#loaded)
            if (media === null) link.removeAttribute("media");
            else link.media = media;
        });
      }
      forgetStyles() {
        this.#runtime.foreign.ignoreWhile(() => {
          for (const link of this.#loaded.keys()) link.remove();
        });
      }
      get #missingStyles() {
        return this.#styles(this.#next).filter((each) => !this.#styles(this.#document).some(isSame2(each)));
      }
      /** Those of the page before, which would change how this one looks. What a script has put there stays. */
      removeStyles() {
        const { foreign } = this.#runtime;
        const left = this.#styles(this.#document).filter((each) => !this.#styles(this.#next).some(isSame2(each)));
        foreign.ignoreWhile(() => {
          for (const each of left) if (!foreign.otherScripts?.has(each)) each.remove();
        });
      }
      /** Each script of its head runs once in a document. */
      runScripts() {
        const { page, foreign } = this.#runtime;
        const nonce = nonceOf(this.#document);
        for (const each of this.#newScripts) {
          if (!this.#next.head.contains(each) || !mayRun(each, nonce)) continue;
          const script2 = copyOf(each, this.#document, page.parser);
          if (nonce) script2.nonce = nonce;
          foreign.ignoreWhile(() => this.#document.head.append(script2));
        }
      }
      /** Those of its body run each time it is opened. */
      async runBodyScripts() {
        await runBodyScripts(this.#next, this.#runtime);
      }
      /** @returns {HTMLScriptElement[]} */
      get #newScripts() {
        const known = scriptsIn(this.#document).map(nameOf);
        return scriptsIn(this.#next).filter((script2) => !known.includes(nameOf(script2)));
      }
      /**
       * @param {Document} document
       * @returns {HTMLLinkElement[]}
       */
      #styles(document2) {
        return Array.from(document2.head.querySelectorAll("link[rel~=stylesheet i]"));
      }
    };
  }
});

// src/visits/page_memory.js
var mostPages, mostCharacters2, PageMemory;
var init_page_memory = __esm({
  "src/visits/page_memory.js"() {
    "use strict";
    mostPages = 10;
    mostCharacters2 = 2e6;
    PageMemory = class {
      /** @type {Map<string, string>} */
      #pages = /* @__PURE__ */ new Map();
      /**
       * @param {string} id
       * @param {string} html
       */
      keep(id, html) {
        this.#pages.delete(id);
        this.#pages.set(id, html);
        let size = 0;
        for (const [each, text] of [...this.#pages].reverse()) {
          size += text.length;
          const rank = [...this.#pages.keys()].reverse().indexOf(each);
          if (rank >= mostPages || size > mostCharacters2) this.#pages.delete(each);
        }
      }
      /** @param {string | undefined} id */
      find(id) {
        return id === void 0 ? void 0 : this.#pages.get(id);
      }
    };
  }
});

// src/visits/snapshot.js
function snapshotOf({ window, foreign, schema }) {
  const { documentElement, head, body: body2 } = plain(window.document);
  const html = (
    /** @type {Element} */
    documentElement.cloneNode(false)
  );
  for (const part of [head, body2]) html.append(copyOf2(part, foreign));
  for (const name2 of [schema.connectionAttribute, schema.busyAttribute, "aria-busy"])
    for (const each of [html, ...html.children]) each.removeAttribute(name2);
  for (
    const each of
    /** @type {NodeListOf<HTMLElement>} */
    html.querySelectorAll("[nonce]")
  )
    each.setAttribute("nonce", each.nonce ?? "");
  return `<!doctype html>${html.outerHTML}`;
}
function copyOf2(part, { otherScripts }) {
  const copy = (
    /** @type {Element} */
    part.cloneNode(false)
  );
  for (const node of part.childNodes) if (!otherScripts?.has(node)) copy.append(node.cloneNode(true));
  return copy;
}
var init_snapshot = __esm({
  "src/visits/snapshot.js"() {
    "use strict";
    init_plain();
  }
});

// src/visits/shown_page.js
var ShownPage;
var init_shown_page = __esm({
  "src/visits/shown_page.js"() {
    "use strict";
    init_page_memory();
    init_snapshot();
    ShownPage = class {
      #runtime;
      #entries;
      #memory = new PageMemory();
      #id;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("./entries.js").Entries} entries
       */
      constructor(runtime, entries) {
        this.#runtime = runtime;
        this.#entries = entries;
        this.#id = entries.id;
        this.url = runtime.page.url;
        const note = () => {
          if (this.#id !== void 0 && this.#id === entries.id) entries.note(this.#id);
        };
        runtime.window.addEventListener("scroll", note, { passive: true, signal: runtime.signal });
      }
      /** It is the page of the address now, or has another address. */
      follow() {
        this.#id = this.#runtime.window.history.state?.reflexPage;
        this.url = this.#runtime.page.url;
      }
      /** For the way back. */
      remember() {
        if (this.#id === void 0) return;
        this.#entries.note(this.#id);
        this.#memory.keep(this.#id, snapshotOf(this.#runtime));
      }
      /** What is remembered of the page of the address. */
      get html() {
        return this.#memory.find(this.#entries.id);
      }
    };
  }
});

// src/visits/showing.js
var Showing;
var init_showing = __esm({
  "src/visits/showing.js"() {
    "use strict";
    init_dispatch();
    init_arrival();
    init_boost();
    init_departure();
    init_given_up();
    init_next_page();
    init_shown_page();
    Showing = class {
      #runtime;
      #schema;
      #entries;
      #arrival;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("../base/rare_schema.js").VisitSchema} schema
       * @param {import("./entries.js").Entries} entries
       */
      constructor(runtime, schema, entries) {
        this.#runtime = runtime;
        this.#schema = schema;
        this.#entries = entries;
        this.#arrival = new Arrival(runtime);
        this.page = new ShownPage(runtime, entries);
      }
      /** The visitor is back at the page that is shown, as from one of its anchors. */
      comeBack() {
        this.page.follow();
        this.#arrival.scrollTo(this.#entries.place);
      }
      /**
       * Shows what is remembered of the page of an entry.
       *
       * @param {Visit} visit
       * @returns {boolean} whether there is anything
       */
      restore(visit2) {
        const { html } = this.page;
        if (html === void 0) return false;
        this.showAhead(visit2, html);
        return true;
      }
      /**
       * Shows what may be the page of a visit, until it comes.
       *
       * @param {Visit} visit
       * @param {string} html
       */
      showAhead(visit2, html) {
        const { page, events } = this.#runtime;
        const next = this.#nextPage(html);
        if (next.hasToBeLoaded || next.needsStyles) return;
        const reflex = (
          /** @type {import("../reflex/reflex.js").Reflex} */
          visit2.reflex
        );
        this.#show(visit2, next, () => events.pauseWhile(() => page.render(reflex, html)));
        visit2.isAhead = true;
      }
      /**
       * @param {Visit} visit
       * @param {ServerMessage} message
       * @param {() => void} take what the message asks for besides, and then the end of its reflex
       */
      async arrive(visit2, { html = "" }, take) {
        const { parts, logger } = this.#runtime;
        try {
          const next = this.#nextPage(html);
          if (next.hasToBeLoaded && !visit2.isUnique) return load(visit2, this.#runtime);
          const styles6 = next.loadStyles();
          if (styles6) await styles6;
          if (!parts.ready.load) await parts.need("load");
          if (!visit2.isSuperseded) {
            this.#show(visit2, next, take);
            if (visit2.opensPage && isBoosted(this.#runtime.window.document)) await next.runBodyScripts();
            return;
          }
          next.forgetStyles();
          drop(visit2, this.#runtime);
        } catch (error) {
          logger.error("Reflex: a page could not be shown, and is loaded.", error);
          load(visit2, this.#runtime);
        }
      }
      /** @param {string} html */
      #nextPage(html) {
        return new NextPage(this.#runtime, this.#schema, this.#runtime.page.parser.parse(html));
      }
      /**
       * @param {Visit} visit
       * @param {NextPage} next
       * @param {() => void} render
       */
      #show(visit2, next, render) {
        const { page, events, edits } = this.#runtime;
        const reflex = (
          /** @type {import("../reflex/reflex.js").Reflex} */
          visit2.reflex
        );
        const { from, way, opensPage, isAhead } = visit2;
        this.#move(visit2);
        askAgain2(visit2, this.#runtime);
        next.applyStyles();
        reflex.url = page.url;
        reflex.isLoad = (opensPage || way === "restore") && !isAhead;
        if (reflex.isLoad) {
          reflex.sentAtEdit = edits.count;
          events.pauseWhile(() => clearPage(this.#runtime));
        }
        render();
        if (opensPage && !next.hasTitle) page.document.title = "";
        next.runScripts();
        next.removeStyles();
        if (!isAhead) this.#arrive(visit2);
        dispatch(page.document, "visit", { detail: { url: page.url, from, way } });
      }
      /** @param {Visit} visit */
      #move({ url: { href }, way, isAhead, isPost }) {
        const isHere = isPost && href === this.#runtime.window.location.href;
        if (isAhead || way === "restore") this.#entries.replace(href);
        else {
          this.#entries.leave();
          this.page.follow();
          if (isHere || way === "replace") this.#entries.replace(href);
          else {
            this.page.remember();
            this.#entries.push(href);
          }
        }
        this.page.follow();
      }
      /** @param {Visit} visit */
      #arrive({ way, opensPage, stays, url }) {
        if (opensPage) this.#arrival.announce();
        if (way === "restore") this.#arrival.scrollTo(this.#entries.place);
        else if (opensPage || !stays || url.hash) this.#arrival.scrollTo(void 0);
      }
    };
  }
});

// src/visits/streams.js
var Streams;
var init_streams = __esm({
  "src/visits/streams.js"() {
    "use strict";
    init_boost();
    Streams = class {
      /** @type {Set<EventSource>} */
      #known = /* @__PURE__ */ new Set();
      /** @param {Window & typeof globalThis} window */
      constructor(window) {
        const { EventSource } = window;
        if (!EventSource || !isBoosted(window.document)) return;
        const known = this.#known;
        window.EventSource = class extends EventSource {
          /** @param {ConstructorParameters<typeof EventSource>} options */
          constructor(...options) {
            super(...options);
            known.add(this);
          }
        };
      }
      get areOpen() {
        for (const each of this.#known) if (each.readyState === 2) this.#known.delete(each);
        return this.#known.size > 0;
      }
    };
  }
});

// src/visits/visit.js
var Visit;
var init_visit2 = __esm({
  "src/visits/visit.js"() {
    "use strict";
    Visit = class _Visit {
      /** Whether the page is shown already, as it was or may be, and is only brought up to date. */
      isAhead = false;
      /** Whether another one has taken its place. */
      isSuperseded = false;
      /** Whether the server has led it elsewhere. */
      isRedirected = false;
      /** @type {import("../reflex/reflex.js").Reflex | undefined} */
      reflex;
      /**
       * @param {URL} url
       * @param {string} from path and query of the page before
       * @param {Way} way
       * @param {boolean} [stays] whether the page stays where it is, if this is only another address of it
       * @param {[string, string][]} [params] what is posted there
       */
      constructor(url, from, way, stays = false, params = void 0) {
        this.params = params;
        this.url = url;
        this.from = from;
        this.way = way;
        this.stays = stays;
      }
      /**
       * @param {{ url: URL, words: string[], params?: [string, string][] }} asked
       * @param {string} from path and query of the page before
       * @param {string} here its whole address
       */
      static of({ url, words, params }, from, here) {
        const isHere = !params && url.href === here;
        const way = isHere || words.includes("replace") ? "replace" : "advance";
        return new _Visit(url, from, way, words.includes("stay"), params);
      }
      /** @param {string | undefined} address where redirects have led */
      redirect(address) {
        if (address === void 0) return;
        const next = new URL(address, this.url);
        if (!/^https?:$/.test(next.protocol)) return;
        next.hash ||= this.url.hash;
        this.isRedirected = true;
        this.url = next;
      }
      get isPost() {
        return this.params !== void 0;
      }
      /** Whether its page cannot be asked for again. */
      get isUnique() {
        return this.isPost && !this.isRedirected;
      }
      /**
       * @param {URL} url
       * @param {[string, string][]} [params]
       */
      asksFor(url, params) {
        return this.url.href === url.href && JSON.stringify(this.params) === JSON.stringify(params);
      }
      get path() {
        return this.url.pathname + this.url.search;
      }
      /** Whether it leads to another page, and not only to another address of the same. */
      get opensPage() {
        return this.isPost || this.url.pathname !== this.from.replace(/\?.*/, "");
      }
    };
  }
});

// src/visits/visit_reflexes.js
var VisitReflexes;
var init_visit_reflexes = __esm({
  "src/visits/visit_reflexes.js"() {
    "use strict";
    init_plain();
    VisitReflexes = class {
      #runtime;
      /** @type {WeakMap<object, Visit>} by what stands for them as the event of a reflex */
      #visits = /* @__PURE__ */ new WeakMap();
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {Answers} answers
       */
      constructor(runtime, answers2) {
        const { stimulator, page } = runtime;
        const write = stimulator.write.bind(stimulator);
        const takeIn = runtime.answered.bind(runtime);
        this.#runtime = runtime;
        stimulator.write = (reflex) => {
          const visit2 = this.#visitOf(reflex);
          return visit2 ? this.#write(visit2, reflex) : write(reflex);
        };
        runtime.answered = (reflex, message) => {
          const visit2 = this.#visitOf(reflex);
          const take = () => takeIn(reflex, message);
          if (visit2) answers2.answer(visit2, message, take);
          else if (message.html !== void 0 && message.url && reflex.url === page.url)
            answers2.follow(reflex, message, take);
          else take();
        };
      }
      /** @param {Visit} visit */
      launch(visit2) {
        const { stimulator, page, window } = this.#runtime;
        const event = new /** @type {Window & typeof globalThis} */
        window.Event("visit");
        this.#visits.set(event, visit2);
        visit2.reflex = stimulator.launch({ element: plain(page.document).body, event });
        return visit2.reflex;
      }
      /** @param {Reflex} reflex */
      #visitOf({ event }) {
        return event && this.#visits.get(event);
      }
      /**
       * @param {Visit} visit
       * @param {Reflex} reflex
       */
      #write({ path, from, opensPage, params }, reflex) {
        const { page, edits, parts } = this.#runtime;
        Object.assign(reflex, { sentAtEdit: edits.count, url: page.url, roots: ["body"], opensPage });
        const v = parts.ready.connection?.pages.version;
        return JSON.stringify({
          type: "visit",
          id: reflex.id,
          method: params && "post",
          url: path,
          from,
          params,
          v
        });
      }
    };
  }
});

// src/visits/visits.js
var Visits;
var init_visits = __esm({
  "src/visits/visits.js"() {
    "use strict";
    init_dispatch();
    init_plain();
    init_rare_schema();
    init_appended_rows();
    init_departure();
    init_entries();
    init_given_up();
    init_links();
    init_loaded();
    init_prefetch();
    init_showing();
    init_streams();
    init_visit2();
    init_visit_reflexes();
    Visits = class {
      #runtime;
      #entries;
      #showing;
      #prefetch;
      #reflexes;
      /** @type {Visit | undefined} whose page the visitor waits for */
      #pending;
      #streams;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, signal } = runtime;
        const schema = withVisitAttributes(runtime.schema);
        this.#runtime = runtime;
        this.#entries = new Entries(runtime);
        this.#showing = new Showing(runtime, schema, this.#entries);
        this.#reflexes = new VisitReflexes(runtime, {
          answer: (visit2, message, take) => this.#answer(visit2, message, take),
          follow: (reflex, message, take) => this.#follow(reflex, message, take)
        });
        this.#streams = new Streams(
          /** @type {any} */
          window
        );
        const links = new Links(window, schema).listen((asked) => this.#ask(asked), signal);
        this.#prefetch = new Prefetch(runtime, schema, links);
        new AppendedRows(runtime, schema);
        window.addEventListener("popstate", this.#walk, { signal });
        const follow2 = () => this.#showing.page.follow();
        plain(window.document).addEventListener("reflex:after-operation", follow2, { signal });
        if (this.#entries.id && !isLoaded2(window)) this.#restore();
      }
      /** @param {import("./links.js").Asked} asked */
      #ask({ url, element, words, params }) {
        const { window, location, isConnected: isConnected2, page } = this.#runtime;
        const detail = { url: url.href, element };
        if (!dispatch(element, "before-visit", { bubbles: true, cancelable: true, detail })) return;
        if (this.#pending?.asksFor(url, params)) return;
        if (!isConnected2 || !this.#entries.isOpen || this.#streams.areOpen || !mayLeave(window))
          return params ? false : location.assign(url.href);
        const visit2 = Visit.of({ url, words, params }, page.url, window.location.href);
        this.#launch(visit2);
        if (params) return;
        this.#prefetch.take(url.href, (html, address) => {
          if (this.#pending !== visit2) return;
          visit2.redirect(address);
          this.#showing.showAhead(visit2, html);
        });
      }
      /** @param {Visit} visit */
      #launch(visit2) {
        this.#supersede(visit2);
        this.#reflexes.launch(visit2).promise.then(
          () => this.#pending === visit2 && this.#supersede(void 0),
          ({ code }) => {
            if (visit2.isSuperseded) return;
            if (visit2.isPost || visit2.isAhead && code === "offline") this.#supersede(void 0);
            else load(visit2, this.#runtime);
          }
        );
      }
      /** @param {Visit | undefined} next */
      #supersede(next) {
        if (this.#pending) this.#pending.isSuperseded = true;
        this.#pending = next;
      }
      /**
       * @param {Visit} visit
       * @param {ServerMessage} message
       * @param {() => void} take
       */
      #answer(visit2, message, take) {
        const { html, url, type } = message;
        if (visit2.isSuperseded) return drop(visit2, this.#runtime);
        if (type === "navigate" || html !== void 0) visit2.redirect(url);
        if (html !== void 0) this.#showing.arrive(visit2, message, take);
        else if (visit2.isPost && type !== "navigate") take();
        else load(visit2, this.#runtime);
      }
      /**
       * An action has sent its page to another address.
       *
       * @param {Reflex} reflex
       * @param {ServerMessage} message
       * @param {() => void} take
       */
      #follow(reflex, message, take) {
        const { window, stimulator, page } = this.#runtime;
        const { href } = window.location;
        const url = new URL(message.url ?? "", href);
        const way = message.replace || url.href === href ? "replace" : "advance";
        const visit2 = new Visit(url, page.url, way, true);
        visit2.reflex = reflex;
        Object.assign(reflex, { opensPage: visit2.opensPage });
        const others = stimulator.reflexes.underWay.filter((each) => each.url === reflex.url && each.target);
        this.#showing.arrive(visit2, message, () => {
          for (const each of others) each.url = page.url;
          take();
        });
      }
      /** @param {PopStateEvent} event */
      #walk = ({ state }) => {
        const isShown = this.#runtime.page.url === this.#showing.page.url;
        this.#entries.id = state?.reflexPage;
        if (this.#entries.id && !isShown) {
          this.#showing.page.remember();
          return this.#restore();
        }
        this.#supersede(void 0);
        if (isShown && this.#entries.id) this.#showing.comeBack();
        if (!isShown) this.#showing.page.follow();
      };
      #restore() {
        const { window, isConnected: isConnected2, location } = this.#runtime;
        const visit2 = new Visit(new URL(window.location.href), this.#showing.page.url, "restore");
        this.#launch(visit2);
        if (!this.#showing.restore(visit2) && !isConnected2) location.reload();
      }
    };
  }
});

// src/parts/visits.js
var visits_exports = {};
__export(visits_exports, {
  create: () => create2,
  version: () => version
});
var create2;
var init_visits2 = __esm({
  "src/parts/visits.js"() {
    "use strict";
    init_visits();
    init_version();
    create2 = (runtime) => new Visits(runtime);
  }
});

// src/base/schema.js
function rareAttributesIn(schema) {
  const [common, changed] = [defaultSchema, schema].map(Object.values);
  return (name2) => (name2.startsWith("data-reflex-") || changed.includes(name2)) && !common.includes(name2);
}
var defaultSchema, touchedAttribute;
var init_schema = __esm({
  "src/base/schema.js"() {
    "use strict";
    defaultSchema = {
      reflexAttribute: "data-reflex",
      ignoreAttribute: "data-reflex-ignore",
      eventsAttribute: "data-reflex-events",
      cookiesAttribute: "data-reflex-cookies",
      rootAttribute: "data-reflex-root",
      permanentAttribute: "data-reflex-permanent",
      keyAttribute: "data-reflex-key",
      resetAttribute: "data-reflex-reset",
      disableWithAttribute: "data-reflex-disable-with",
      eachAttribute: "data-reflex-each",
      busyAttribute: "data-reflex-busy",
      connectionAttribute: "data-reflex-connection"
    };
    touchedAttribute = "data-reflex-touched";
  }
});

// src/base/attribute_switch.js
function isOn(value) {
  return value !== null && value !== "false";
}
var init_attribute_switch = __esm({
  "src/base/attribute_switch.js"() {
    "use strict";
  }
});

// src/events/anywhere.js
var Anywhere;
var init_anywhere = __esm({
  "src/events/anywhere.js"() {
    "use strict";
    init_plain();
    Anywhere = class {
      #runtime;
      /** @type {Set<string>} */
      #names = /* @__PURE__ */ new Set();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
      }
      /**
       * @param {string} eventName
       * @param {string} place
       */
      listenTo(eventName, place4) {
        const name2 = `${eventName}@${place4}`;
        if (this.#names.has(name2)) return;
        this.#names.add(name2);
        const { window, schema, events, signal } = this.#runtime;
        const receiver = place4 === "window" ? window : window.document;
        const selector = `[${schema.reflexAttribute}*="@${place4}"]`;
        const handle = (event) => {
          for (const element of plain(window.document).querySelectorAll(selector))
            events.handle(event, [element], place4);
        };
        receiver.addEventListener(eventName, handle, { signal });
      }
    };
  }
});

// src/events/key_filter.js
var modifiers, namedKeys, composing, KeyFilter;
var init_key_filter = __esm({
  "src/events/key_filter.js"() {
    "use strict";
    modifiers = /** @type {const} */
    ["meta", "ctrl", "alt", "shift"];
    namedKeys = {
      esc: "escape",
      space: " ",
      up: "arrowup",
      down: "arrowdown",
      left: "arrowleft",
      right: "arrowright",
      page_up: "pageup",
      page_down: "pagedown"
    };
    composing = 229;
    KeyFilter = class {
      #modifiers;
      #key;
      /** @param {string} text */
      constructor(text) {
        const parts = text.split("+");
        this.#modifiers = modifiers.map((modifier) => parts.includes(modifier));
        const [name2 = "", ...others] = parts.filter((part) => !modifiers.some((modifier) => modifier === part));
        const isNamed = Object.hasOwn(namedKeys, name2);
        this.#key = isNamed ? namedKeys[name2] : name2;
        const isKnown = isNamed || /^(?:[a-z0-9]?|enter|tab|home|end)$/.test(name2);
        if (others.length > 0 || !isKnown) throw new SyntaxError(`unknown key "${text}"`);
      }
      /** @param {Event} event */
      matches(event) {
        const keyboardEvent = (
          /** @type {KeyboardEvent} */
          event
        );
        if (keyboardEvent.isComposing || keyboardEvent.keyCode === composing) return false;
        if (modifiers.some((modifier, index) => keyboardEvent[`${modifier}Key`] !== this.#modifiers[index]))
          return false;
        return this.#key === "" || keyboardEvent.key?.toLowerCase() === this.#key;
      }
    };
  }
});

// src/events/simple_entry.js
function defaultEventOf(element) {
  const { localName, type } = (
    /** @type {HTMLInputElement} */
    plain(element)
  );
  const isInput = localName === "input";
  const kind = isInput ? type : localName;
  if (Object.hasOwn(defaultEvents, kind)) return defaultEvents[kind];
  return isInput && !clickedInputs.includes(type) ? "input" : "click";
}
var pattern, eventPattern, clickedInputs, defaultEvents, SimpleEntry;
var init_simple_entry = __esm({
  "src/events/simple_entry.js"() {
    "use strict";
    init_plain();
    pattern = /^(?:(?<event>[^\s>@.:]+)->)?(?<target>(?:[^\s#>@]+#)?[^\s#:>@]+)$/;
    eventPattern = /^[a-z][^.]*$/;
    clickedInputs = ["submit", "button", "reset", "image"];
    defaultEvents = {
      form: "submit",
      select: "change",
      textarea: "input",
      details: "toggle",
      checkbox: "change",
      radio: "change"
    };
    SimpleEntry = class _SimpleEntry {
      /**
       * @param {string} text
       * @param {Element} element
       */
      static parse(text, element) {
        const { event, target } = text.match(pattern)?.groups ?? {};
        if (!target) return null;
        if (event || /^=|#/.test(target)) return new _SimpleEntry(event ?? defaultEventOf(element), target);
        return eventPattern.test(target) ? new _SimpleEntry(target) : null;
      }
      /**
       * @param {string} eventName
       * @param {string} [target]
       */
      constructor(eventName, target) {
        this.eventName = eventName;
        this.target = target;
        this.place = void 0;
      }
      /**
       * @param {Event} event
       * @param {Element} _element the one that carries the entry
       * @param {string} [place]
       */
      matches(event, _element, place4) {
        return event.type === this.eventName && place4 === this.place;
      }
      /**
       * Does to the event what the entry says.
       *
       * @param {Event} _event
       */
      apply(_event) {
      }
    };
  }
});

// src/events/detailed_entry.js
function splitKeyFilter(event) {
  const dot = event.indexOf(".");
  const name2 = dot < 0 ? event : event.slice(0, dot);
  return keyboardEvents.includes(name2) && dot > 0 ? [name2, event.slice(dot + 1)] : [event];
}
var place2, pattern2, eventPattern2, keyboardEvents, knownOptions, DetailedEntry;
var init_detailed_entry = __esm({
  "src/events/detailed_entry.js"() {
    "use strict";
    init_key_filter();
    init_simple_entry();
    place2 = "(?:@(?<place>window|document))?";
    pattern2 = new RegExp(
      `^(?:(?<event>[^\\s>@]+?)${place2}->)?(?<target>(?:[^\\s#>]+#)?[^\\s#:>]+)(?<options>(?::[\\w!]+)*)$`
    );
    eventPattern2 = new RegExp(`^(?<event>[a-z][^\\s#>@]*)${place2}$`);
    keyboardEvents = ["keydown", "keyup", "keypress"];
    knownOptions = ["once", "prevent", "stop", "self"];
    DetailedEntry = class _DetailedEntry {
      /**
       * @param {string} text
       * @param {Element} element
       */
      static parse(text, element) {
        const withTarget = text.match(pattern2);
        const isTarget = withTarget?.groups?.event || /^=|#/.test(withTarget?.groups?.target ?? "");
        const { groups } = (isTarget ? withTarget : text.match(eventPattern2)) ?? {};
        if (!groups) throw new SyntaxError(`expected "event->Class#action", "Class#action" or "event"`);
        const options = groups.options?.split(":").slice(1) ?? [];
        const unknown = options.find((option) => !knownOptions.includes(option));
        if (unknown) throw new SyntaxError(`unknown option ":${unknown}", there are :${knownOptions.join(", :")}`);
        return new _DetailedEntry(groups.event ?? defaultEventOf(element), { ...groups, options });
      }
      #keyFilter;
      #options;
      #isSpent = false;
      /**
       * @param {string} event
       * @param {{ target?: string, place?: string, options: string[] }} rest
       */
      constructor(event, { target, place: place4, options }) {
        const [eventName, filter] = splitKeyFilter(event);
        this.eventName = eventName;
        this.target = target;
        this.place = place4;
        this.#options = options;
        this.#keyFilter = filter === void 0 ? null : new KeyFilter(filter);
      }
      /**
       * @param {Event} event
       * @param {Element} element
       * @param {string} [place]
       */
      matches(event, element, place4) {
        if (event.type !== this.eventName || place4 !== this.place || this.#isSpent) return false;
        if (this.#options.includes("self") && event.composedPath()[0] !== element) return false;
        return this.#keyFilter?.matches(event) ?? true;
      }
      /** @param {Event} event */
      apply(event) {
        if (this.#options.includes("prevent")) event.preventDefault();
        if (this.#options.includes("stop")) event.stopPropagation();
        this.#isSpent = this.#options.includes("once");
      }
    };
  }
});

// src/events/guards.js
function milliseconds(text) {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? usual : number;
}
function takeBack(element) {
  const box = (
    /** @type {HTMLInputElement} */
    element
  );
  if (box.type === "checkbox") box.checked = !box.checked;
}
var usual, Guards;
var init_guards2 = __esm({
  "src/events/guards.js"() {
    "use strict";
    init_attribute_switch();
    init_plain();
    init_rare_schema();
    usual = 300;
    Guards = class {
      #runtime;
      /** @type {{ element: Element, target?: string, until: number }[]} */
      #throttled = [];
      /** @type {(GuardedStimulation & { timer: unknown })[]} */
      #waiting = [];
      /** @type {{ element: Element, target?: string, until: number }[]} the questions that are open, or were until then */
      #questions = [];
      /** @param {GuardedRuntime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        runtime.signal.addEventListener("abort", () => this.#drop(() => true));
      }
      /** @param {GuardedStimulation} asked */
      async admit(asked) {
        const { element, isConnected: isConnected2 } = asked;
        const schema = withRareAttributes(this.#runtime.schema);
        const read = (name2) => plain(element).getAttribute(name2);
        if (isOn(read(schema.dropOfflineAttribute)) && !isConnected2) return;
        const [pause, question, delay] = [
          schema.throttleAttribute,
          schema.confirmAttribute,
          schema.debounceAttribute
        ].map(read);
        if (pause !== null && this.#isTooSoon(asked, milliseconds(pause))) return;
        if (question !== null && !await this.#agrees(asked, question)) return takeBack(element);
        if (delay !== null) return this.#delay(asked, milliseconds(delay));
        this.flush();
        asked.proceed();
      }
      /** Lets go what waits, so that it comes before what another event asks for. */
      flush() {
        for (const { proceed } of this.#drop(() => true)) proceed();
      }
      /**
       * @param {GuardedStimulation} asked
       * @param {number} pause
       */
      #isTooSoon({ element, target, at }, pause) {
        this.#throttled = this.#throttled.filter(({ until }) => until > at);
        if (this.#throttled.some((each) => each.element === element && each.target === target)) return true;
        this.#throttled.push({ element, target, until: at + pause });
        return false;
      }
      /**
       * Asks once, however often the visitor clicked before the answer.
       *
       * @param {GuardedStimulation} asked
       * @param {string} question
       */
      async #agrees({ element, target, event }, question) {
        const { confirm, window } = this.#runtime;
        const { Event } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        const now = () => new Event("now").timeStamp;
        const clickedAt = event?.timeStamp ?? now();
        this.#questions = this.#questions.filter(({ until }) => until >= clickedAt);
        if (this.#questions.some((each) => each.element === element && each.target === target)) return false;
        const open3 = { element, target, until: Number.POSITIVE_INFINITY };
        this.#questions.push(open3);
        try {
          return await confirm(question, element);
        } finally {
          open3.until = now();
        }
      }
      /**
       * @param {GuardedStimulation} asked
       * @param {number} delay
       */
      #delay(asked, delay) {
        const isSame5 = (each) => each.element === asked.element && each.target === asked.target;
        this.#drop(isSame5);
        const timer = this.#runtime.clock.setTimeout(() => {
          this.#drop(isSame5);
          asked.proceed();
        }, delay);
        this.#waiting.push({ ...asked, timer });
      }
      /** @param {(asked: GuardedStimulation) => boolean} condition */
      #drop(condition) {
        const dropped = this.#waiting.filter(condition);
        this.#waiting = this.#waiting.filter((each) => !dropped.includes(each));
        for (const { timer } of dropped) this.#runtime.clock.clearTimeout(timer);
        return dropped;
      }
    };
  }
});

// src/fields/form_records.js
function recordOf(form, keyAttribute) {
  const own = plain(form);
  const hidden = (
    /** @type {HTMLInputElement[]} */
    Array.from(own.elements).filter(
      ({ type, name: name2 }) => type === "hidden" && identifier.test(name2)
    )
  );
  return JSON.stringify([
    own.getAttribute("action"),
    closest(form, `[${keyAttribute}]`)?.getAttribute(keyAttribute),
    ...hidden.map((field) => [field.name, field.getAttribute("value")])
  ]);
}
function formsIn(place4) {
  return Array.from(plain(place4).querySelectorAll("form")).filter(isForm);
}
var identifier, FormRecords;
var init_form_records = __esm({
  "src/fields/form_records.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_form_data();
    identifier = /(^|[._])id$|Id$/;
    FormRecords = class {
      /** @type {WeakMap<Element, string>} of forms and of their fields, which may move to another form */
      #before = /* @__PURE__ */ new WeakMap();
      /** @type {WeakMap<Element, string>} */
      #after = /* @__PURE__ */ new WeakMap();
      #key;
      #serverValues;
      #closed;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window: { document: document2 }, schema, foreign }) {
        this.#key = schema.keyAttribute;
        this.#serverValues = foreign.attributes.serverValues;
        for (const form of formsIn(document2)) {
          const record = recordOf(form, this.#key);
          for (const each of [form, ...plain(form).elements]) this.#before.set(each, record);
        }
        const closed2 = Array.from(plain(document2).querySelectorAll("dialog:not([open])"));
        this.#closed = closed2.map((dialog) => ({ dialog, record: this.#recordIn(dialog) }));
      }
      /** Once all is in place. */
      reopen() {
        for (const { dialog, record } of this.#closed) {
          const isOpen = typeof this.#serverValues.get(dialog)?.get("open") === "string";
          if (isOpen && this.#recordIn(dialog) !== record) dialog.setAttribute("open", "");
        }
      }
      /**
       * @param {Element} from
       * @param {Element} to
       */
      differ(from, to) {
        const before = this.#before.get(from) ?? this.#before.get(closest(from, "form") ?? from);
        const next = formOf(to) ?? formOf(from);
        if (!before || !next) return false;
        const after = this.#after.get(next) ?? recordOf(next, this.#key);
        this.#after.set(next, after);
        return before !== after;
      }
      /** @param {Element} dialog */
      #recordIn(dialog) {
        return formsIn(dialog).map((form) => recordOf(form, this.#key)).join();
      }
    };
  }
});

// src/fields/touched_fields.js
function isField(element) {
  const { name: name2, type } = element;
  const hasValue = "value" in element && type !== "output" && (!isValueless(element) || type === "hidden");
  return name2 && hasValue && !name2.startsWith("_") && !element.matches(":disabled");
}
var leaving, TouchedFields;
var init_touched_fields = __esm({
  "src/fields/touched_fields.js"() {
    "use strict";
    init_plain();
    init_schema();
    init_fields();
    init_form_data();
    init_form_records();
    leaving = ["focusout", "blur"];
    TouchedFields = class {
      #document;
      #edits;
      #key;
      /** @type {WeakMap<HTMLFormElement, Progress>} */
      #progress = /* @__PURE__ */ new WeakMap();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, edits, schema, signal }) {
        this.#document = plain(window.document);
        this.#edits = edits;
        this.#key = schema.keyAttribute;
        const options = { capture: true, signal };
        const forget = ({ target }) => this.#begin(target);
        this.#document.addEventListener("focusout", this.#leave, options);
        this.#document.addEventListener("reset", forget, options);
        this.#document.addEventListener("reflex:success", this.#settle, options);
        this.#look();
      }
      #look() {
        const forms = this.#document.querySelectorAll(`form[${touchedAttribute}]`);
        for (
          const form of
          /** @type {Iterable<HTMLFormElement>} */
          forms
        ) this.#of(form);
      }
      #leave = ({ target }) => {
        const field = (
          /** @type {HTMLInputElement} */
          target
        );
        const form = formOf(field);
        if (!form || !plain(form).hasAttribute(touchedAttribute)) return;
        const { name: name2 } = field;
        queueMicrotask(() => {
          if (this.#document.activeElement !== field) this.#of(form).touched.add(name2);
        });
      };
      /**
       * @param {HTMLFormElement} form
       * @param {number} [since]
       */
      #begin(form, since = this.#edits.count) {
        const progress = { record: recordOf(form, this.#key), since, isDone: false, touched: /* @__PURE__ */ new Set() };
        this.#progress.set(form, progress);
        return progress;
      }
      /** @param {HTMLFormElement} form */
      #of(form) {
        const known = this.#progress.get(form);
        if (!known) return this.#begin(form, 0);
        return known.record === recordOf(form, this.#key) ? known : this.#begin(form);
      }
      #settle = ({ detail }) => {
        const { form, formShown, isSubmitted, sentAtEdit } = (
          /** @type {Reflex} */
          detail.reflex
        );
        if (form && isSubmitted && formShown !== "refused") this.#begin(form, sentAtEdit);
        this.#look();
      };
      /**
       * The names of the fields whose errors are not to be shown yet.
       *
       * @param {Reflex} reflex
       */
      untouchedOf({ form, event, isSubmitted }) {
        if (!form || !plain(form).hasAttribute(touchedAttribute)) return void 0;
        const progress = this.#of(form);
        progress.isDone ||= Boolean(isSubmitted);
        if (progress.isDone) return void 0;
        const { touched, since } = progress;
        const fields4 = (
          /** @type {HTMLInputElement[]} */
          Array.from(plain(form).elements).filter(isField)
        );
        for (const field of fields4) {
          const isLeft = event?.target === field && leaving.includes(event.type);
          if (isLeft || this.#edits.happenedSince(field, since)) touched.add(field.name);
        }
        const others = fields4.filter(({ name: name2 }) => !touched.has(name2));
        const hasMore = others.some(({ type }) => type !== "hidden");
        return hasMore ? [...new Set(others.map(({ name: name2 }) => name2))] : void 0;
      }
    };
  }
});

// src/page/root_pairs.js
var RootPairs;
var init_root_pairs = __esm({
  "src/page/root_pairs.js"() {
    "use strict";
    init_plain();
    init_roots();
    RootPairs = class {
      #schema;
      #logger;
      /**
       * @param {import("../base/schema.js").Schema} schema
       * @param {Pick<Console, "warn">} logger
       */
      constructor(schema, logger) {
        this.#schema = schema;
        this.#logger = logger;
      }
      /**
       * The selectors of the roots.
       *
       * @param {import("../reflex/reflex.js").Reflex} reflex
       */
      selectorsFor({ element, options: { roots } }) {
        return roots === void 0 ? rootsOf(element, this.#schema, this.#logger) : [roots].flat();
      }
      /**
       * The roots of two pages that belong together, without those inside of others.
       *
       * @param {import("../reflex/reflex.js").Reflex} reflex
       * @param {Document} document
       * @param {Document} replacement
       * @returns {[Element, Element][]}
       */
      find({ roots }, document2, replacement) {
        const pairs = roots.flatMap((selector) => {
          const own = outsideOfIgnored(selector, this.#schema);
          const root = plain(document2).querySelector(own);
          const newRoot = plain(replacement).querySelector(own);
          if (root && newRoot) return [
            /** @type {[Element, Element]} */
            [root, newRoot]
          ];
          this.#logger.warn(`Reflex: root "${selector}" is missing in the ${root ? "server's reply" : "page"}.`);
          return [];
        });
        return pairs.filter(([root]) => !pairs.some(([other]) => other !== root && plain(other).contains(root)));
      }
    };
  }
});

// src/stimulus/callback_names.js
function callbackNames(stage, actionName) {
  const generic = nameFor(stage, "reflex");
  return actionName ? [nameFor(stage, camelize(actionName)), generic] : [generic];
}
function nameFor(stage, subject) {
  const isAround = ["before", "after", "finalize"].includes(stage);
  return isAround ? stage + capitalize(subject) : subject + capitalize(stage);
}
function camelize(name2) {
  const [first = "", ...others] = name2.split(/[-_ ]+/).filter(Boolean);
  return [first.charAt(0).toLowerCase() + first.slice(1), ...others.map(capitalize)].join("");
}
function capitalize(name2) {
  return name2.charAt(0).toUpperCase() + name2.slice(1);
}
var init_callback_names = __esm({
  "src/stimulus/callback_names.js"() {
    "use strict";
  }
});

// src/stimulus/controller_search.js
function findController(controllers, element, target) {
  if (!target) return void 0;
  const identifier2 = identifierOf(target);
  for (const current of selfAndAncestors(element)) {
    const controller = controllers.on(current).get(identifier2);
    if (controller && isConnected(controller)) return controller;
  }
  return void 0;
}
function isConnected(controller) {
  const { application, element, identifier: identifier2 } = controller;
  const find = application?.getControllerForElementAndIdentifier;
  return find ? find.call(application, element, identifier2) === controller : true;
}
function identifierOf(target) {
  return target.split("#")[0].replace(/Reflex$/, "").replace(/([a-z0-9])([A-Z])/g, "$1-$2").replace(/([A-Z])([A-Z][a-z])/g, "$1-$2").replaceAll(/::|\./g, "--").toLowerCase();
}
var init_controller_search = __esm({
  "src/stimulus/controller_search.js"() {
    "use strict";
    init_ancestors();
  }
});

// src/reflex/called_component.js
var minutesRemembered, longest, CalledComponent;
var init_called_component = __esm({
  "src/reflex/called_component.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_rare_schema();
    minutesRemembered = 20;
    longest = 32e3;
    CalledComponent = class {
      #document;
      #clock;
      /** When an action told the server all states last, by the clock; never since the last refusal or connection if undefined. */
      #toldAt = (
        /** @type {number | undefined} */
        void 0
      );
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, clock, signal, stimulator }) {
        this.#document = plain(window.document);
        this.#clock = clock;
        const showAgain = ({ detail: { reflex } }) => {
          if (reflex.error?.code !== "server") return;
          this.#toldAt = void 0;
          if (reflex.target?.startsWith("=")) stimulator.launch({ element: reflex.element, event: reflex.event });
        };
        this.#document.addEventListener("reflex:error", showAgain, { signal });
        this.#document.addEventListener("reflex:disconnected", () => this.#toldAt = void 0, { signal });
      }
      /**
       * @param {Element} element
       * @param {string | undefined} target
       */
      of(element, target) {
        const isAction = target?.includes("#") === false;
        const root = isAction ? closest(element, `[${componentAttribute}]`) : null;
        return {
          component: root ? plain(root).getAttribute(componentAttribute) : void 0,
          state: (root && plain(root).getAttribute(stateAttribute)) ?? void 0,
          states: this.#states(isAction)
        };
      }
      /** @param {boolean} isAction of a component, of which the server knows the page */
      #states(isAction) {
        if (!this.#document.querySelector(`[${componentAttribute}]`)) return void 0;
        const now = this.#clock.now();
        const isKnown = this.#toldAt !== void 0 && now - this.#toldAt < minutesRemembered * 6e4;
        if (isAction || isKnown) this.#toldAt = now;
        if (isAction && isKnown) return void 0;
        const carrying = Array.from(
          this.#document.querySelectorAll(`[${stateAttribute}][${componentAttribute}]`),
          plain
        );
        const states = Object.fromEntries(
          carrying.map((root) => [
            String(root.getAttribute(componentAttribute)).replace(/@\d+$/, ""),
            root.getAttribute(stateAttribute)
          ])
        );
        return JSON.stringify(states).length > longest ? void 0 : states;
      }
    };
  }
});

// src/base/ignored.js
function isIgnoredBy(other, asking, { ignoreAttribute }) {
  const ignored = closest(other, `[${ignoreAttribute}]`);
  return ignored !== null && closest(asking, `[${ignoreAttribute}]`) !== ignored;
}
var init_ignored = __esm({
  "src/base/ignored.js"() {
    "use strict";
    init_ancestors();
  }
});

// src/reflex/dataset.js
function datasetOf(element, schema) {
  const collected = {};
  const own = plain(element);
  const single = entriesFor(own.getAttribute(schema.datasetAttribute), element, schema);
  if (single) {
    const others = single.filter(([name2]) => !own.hasAttribute(`data-${name2}`));
    collected.dataset = Object.fromEntries(others.reverse());
  }
  const all = entriesFor(own.getAttribute(schema.datasetAllAttribute), element, schema);
  if (all) {
    const values = /* @__PURE__ */ new Map();
    for (const [name2, value] of [...dataOf(element, schema), ...all])
      values.set(name2, [...values.get(name2) ?? [], value]);
    collected.datasetAll = Object.fromEntries(values);
  }
  return collected;
}
function entriesFor(tokens, element, schema) {
  return tokens?.split(/\s+/).filter(Boolean).flatMap(
    (token) => Array.from(related(element, token)).filter((other) => !isIgnoredBy(other, element, schema)).flatMap((other) => dataOf(other, schema))
  );
}
function dataOf(element, schema) {
  const { attributes } = plain(element);
  const ours2 = Object.values(schema);
  return Array.from(attributes).filter(({ name: name2 }) => name2.startsWith("data-") && !ours2.includes(name2)).map(({ name: name2, value }) => [name2.slice(5), value]);
}
function related(element, token) {
  if (Object.hasOwn(relations, token)) return relations[token](plain(element), element);
  try {
    return plain(plain(element).ownerDocument).querySelectorAll(token);
  } catch {
    return [];
  }
}
function ancestors(_own, element) {
  return Array.from(selfAndAncestors(element)).slice(1);
}
var relations;
var init_dataset = __esm({
  "src/reflex/dataset.js"() {
    "use strict";
    init_ancestors();
    init_ignored();
    init_plain();
    relations = {
      ancestors,
      combined: ancestors,
      parent: ({ parentElement }) => parentElement ? [parentElement] : [],
      siblings: ({ parentElement }, element) => Array.from(plain(parentElement)?.children ?? []).filter((each) => each !== element),
      children: ({ children }) => children,
      descendants: (element) => element.querySelectorAll("*")
    };
  }
});

// src/reflex/extras.js
var Extras;
var init_extras = __esm({
  "src/reflex/extras.js"() {
    "use strict";
    init_ancestors();
    init_attribute_switch();
    init_plain();
    init_rare_schema();
    init_anywhere();
    init_detailed_entry();
    init_guards2();
    init_form_data();
    init_form_reset();
    init_touched_fields();
    init_root_pairs();
    init_roots();
    init_callback_names();
    init_controller_search();
    init_called_component();
    init_dataset();
    Extras = class {
      #schema;
      #controllers;
      #logger;
      #anywhere;
      #component;
      #touched;
      /** @type {Set<string>} */
      #reported = /* @__PURE__ */ new Set();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#schema = withRareAttributes(runtime.schema);
        this.#controllers = runtime.controllers;
        this.#logger = runtime.logger;
        this.#anywhere = new Anywhere(runtime);
        this.#component = new CalledComponent(runtime);
        this.#touched = new TouchedFields(runtime);
        this.guards = new Guards(runtime);
        this.roots = new RootPairs(this.#schema, runtime.logger);
      }
      /**
       * Reads an entry that is more than an event and a target. One that cannot be read is reported once.
       *
       * @param {string} entry of `data-reflex`
       * @param {Element} element
       */
      parse(entry, element) {
        try {
          const detailed = DetailedEntry.parse(entry, element);
          const { eventName, place: place4 } = detailed;
          if (place4) this.#anywhere.listenTo(eventName, place4);
          return [detailed];
        } catch (error) {
          this.#report(
            entry,
            element,
            /** @type {Error} */
            error
          );
          return [];
        }
      }
      /**
       * @param {string} entry
       * @param {Element} element
       * @param {Error} error
       */
      #report(entry, element, { message }) {
        if (this.#reported.has(entry)) return;
        this.#reported.add(entry);
        this.#logger.warn(`${this.#schema.reflexAttribute}="${entry}" is ignored: ${message}.`, element);
      }
      /** @param {Reflex} reflex */
      findController({ controller, element, target, isDeclared }) {
        return isDeclared ? findController(this.#controllers, element, target) : controller;
      }
      /**
       * Calls the methods that the controller has for a stage.
       *
       * @param {Reflex} reflex
       * @param {string} stage
       */
      callBack(reflex, stage) {
        const { controller, element, target, error, id, payload } = reflex;
        for (const name2 of callbackNames(stage, target?.split("#").pop())) {
          try {
            controller?.[name2]?.(element, target, error, id, payload);
          } catch (thrown) {
            this.#logger.error(`Reflex ${id} (${target ?? "refresh"}): ${name2} failed.`, thrown);
          }
        }
      }
      /**
       * @param {HTMLFormElement} form
       * @param {import("../fields/field_rule.js").FieldRule} fields
       */
      reset(form, fields4) {
        resetForm(form, fields4, this.#schema);
      }
      /**
       * The form that a reflex sends. An attribute of the element wins over an option.
       *
       * @param {Reflex} reflex
       */
      formFor(reflex) {
        const { element, options } = reflex;
        const own = plain(element);
        const attribute = own.getAttribute(this.#schema.serializeFormAttribute);
        if (attribute === null ? options.serializeForm === false : attribute === "false") return null;
        const selector = own.getAttribute(this.#schema.formSelectorAttribute) ?? options.formSelector;
        const chosen = selector && (closest(element, selector) ?? plain(own.ownerDocument).querySelector(selector));
        return isForm(chosen) ? chosen : usualForm(reflex);
      }
      /**
       * What the server is told of components and of untouched fields.
       *
       * @param {Reflex} reflex
       */
      componentOf(reflex) {
        const untouched = this.#touched.untouchedOf(reflex);
        return { ...this.#component.of(reflex.element, reflex.target), untouched };
      }
      /**
       * What else the server is told about the element.
       *
       * @param {Reflex} reflex
       */
      collect({ element, options, roots }) {
        const { includeInnerHtmlAttribute, includeTextContentAttribute } = this.#schema;
        const own = plain(element);
        const wants = (option, name2) => option ?? isOn(own.getAttribute(name2));
        return {
          ...datasetOf(element, this.#schema),
          innerHtml: wants(options.includeInnerHtml, includeInnerHtmlAttribute) ? own.innerHTML : void 0,
          textContent: wants(options.includeTextContent, includeTextContentAttribute) ? own.textContent : void 0,
          roots: roots.every((root) => byId.test(root)) ? roots : void 0
        };
      }
    };
  }
});

// src/parts/extras.js
var extras_exports = {};
__export(extras_exports, {
  create: () => create3,
  version: () => version
});
var create3;
var init_extras2 = __esm({
  "src/parts/extras.js"() {
    "use strict";
    init_extras();
    init_version();
    create3 = (runtime) => new Extras(runtime);
  }
});

// src/page/autofocus.js
var marked2, Autofocus;
var init_autofocus = __esm({
  "src/page/autofocus.js"() {
    "use strict";
    marked2 = "[autofocus]:not(dialog:not([open]) *, [hidden], [hidden] *)";
    Autofocus = class {
      #document;
      #asked;
      #known;
      /**
       * @param {Document} document
       * @param {import("./page.js").Asked} asked
       */
      constructor(document2, asked) {
        this.#document = document2;
        this.#asked = asked;
        this.#known = new Set(document2.querySelectorAll(marked2));
      }
      follow() {
        const newcomers = Array.from(this.#document.querySelectorAll(marked2));
        const newcomer = (
          /** @type {HTMLElement | undefined} */
          newcomers.find((each) => !this.#known.has(each))
        );
        if (newcomer && this.#isFree) newcomer.focus();
      }
      get #isFree() {
        const { activeElement, body: body2 } = this.#document;
        const { element, form, isUnasked } = this.#asked;
        if (!activeElement || activeElement === body2) return true;
        if (isUnasked || !element) return false;
        const isField2 = activeElement.matches("input, textarea, select, [contenteditable]");
        return !isField2 || activeElement === element || (form?.contains(activeElement) ?? false);
      }
    };
  }
});

// src/page/content.js
function isEqual(from, to) {
  if (!from.isEqualNode(to)) return false;
  const others = templatesOf(to);
  return templatesOf(from).every(({ content: content2 }, index) => isEqual(content2, others[index].content));
}
function templatesOf(root) {
  return [root, ...root.querySelectorAll("template")].filter(isTemplate);
}
function isTemplate({ localName, content: content2 }) {
  return localName === "template" && content2;
}
function fillsItself(from, to) {
  const { customElements } = (
    /** @type {Window} */
    plain(from.ownerDocument).defaultView
  );
  if (!customElements.get(from.getAttribute("is") ?? from.localName)) return false;
  return !to.firstElementChild && !to.textContent?.trim() && (!to.firstChild || from.firstChild?.nodeType === 1);
}
var init_content = __esm({
  "src/page/content.js"() {
    "use strict";
    init_plain();
  }
});

// src/page/match_attributes.js
function matchAttributes(from, to, parser) {
  const [own, next] = [plain(from), plain(to)];
  for (const name2 of next.getAttributeNames()) {
    const value = (
      /** @type {string} */
      next.getAttribute(name2)
    );
    if (own.getAttribute(name2) === value) continue;
    const trusted = parser.trustValue(from, name2, value);
    if (trusted !== value) own.setAttribute(name2, trusted);
    else own.setAttributeNode(
      /** @type {any} */
      next.getAttributeNode(name2)?.cloneNode()
    );
  }
  for (const name2 of own.getAttributeNames()) if (!next.hasAttribute(name2)) own.removeAttribute(name2);
}
var init_match_attributes = __esm({
  "src/page/match_attributes.js"() {
    "use strict";
    init_plain();
  }
});

// src/page/set_text.js
function setText(element, text, parser) {
  if (element.textContent === text) return;
  const isScript2 = element.localName === "script";
  element.textContent = isScript2 ? parser.trustValue(element, "onclick", text ?? "") : text;
}
var init_set_text = __esm({
  "src/page/set_text.js"() {
    "use strict";
  }
});

// src/page/head.js
function contentOf(head) {
  return Array.from(head.querySelectorAll(content)).filter((each) => !isScript(each));
}
function isMeta({ localName }) {
  return localName === "meta";
}
function isStyleSheet(element) {
  return element.localName === "link" && /\bstylesheet\b/.test(element.getAttribute("rel") ?? "");
}
function loadsSomething(element) {
  return element.localName === "style" || loads.test(element.getAttribute("rel") ?? "");
}
function isEqual2(one, other) {
  return one.isEqualNode(other);
}
function isSameKind(one, other) {
  return kindOf2(one) === kindOf2(other);
}
function kindOf2(element) {
  const names = element.getAttributeNames().filter((name2) => !ownNames.test(name2));
  return JSON.stringify([
    element.localName,
    ...names.sort().map((name2) => [name2, element.getAttribute(name2)])
  ]);
}
var content, loads, ownNames, Head;
var init_head = __esm({
  "src/page/head.js"() {
    "use strict";
    init_is_script();
    init_match_attributes();
    init_set_text();
    content = "meta, link, style, script";
    loads = /stylesheet|preload|prefetch|preconnect/;
    ownNames = /^(href|content|integrity|nonce)$/;
    Head = class {
      #head;
      #foreign;
      #parser;
      /** @type {WeakSet<Element>} what the server is known to have sent */
      #known = /* @__PURE__ */ new WeakSet();
      /** @type {WeakSet<Element>} styles that stay until those that follow them are there */
      #leaving = /* @__PURE__ */ new WeakSet();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window: { document: document2 }, foreign, page: { parser } }) {
        this.#head = document2.head;
        this.#foreign = foreign;
        this.#parser = parser;
      }
      /** @param {HTMLHeadElement} replacement */
      follow(replacement) {
        const { otherScripts } = this.#foreign;
        const all = contentOf(this.#head).filter((each) => !this.#leaving.has(each));
        const live = all.filter((each) => !otherScripts?.has(each));
        const next = contentOf(replacement);
        const pairs = /* @__PURE__ */ new Map();
        this.#pair(all, next, pairs, isEqual2);
        this.#pair(live, next, pairs, isSameKind);
        this.#pair(all.filter(isMeta), next, pairs, isSameKind);
        const left = live.filter((each) => ![...pairs.values()].includes(each));
        this.#foreign.during(() => {
          let last;
          for (const element of next) last = this.#put(element, pairs.get(element), last);
          for (const each of left) if (this.#known.has(each) || !loadsSomething(each)) each.remove();
        });
      }
      /**
       * @param {Element[]} live
       * @param {Element[]} next
       * @param {Map<Element, Element>} pairs
       * @param {(one: Element, other: Element) => boolean} isSame
       */
      #pair(live, next, pairs, isSame5) {
        const taken = new Set(pairs.values());
        for (const element of next) {
          if (pairs.has(element)) continue;
          const found = live.find((each) => !taken.has(each) && isSame5(each, element));
          if (!found) continue;
          taken.add(found);
          pairs.set(element, found);
        }
      }
      /**
       * @param {Element} element
       * @param {Element | undefined} old
       * @param {Element | undefined} last what it comes after
       */
      #put(element, old, last) {
        const isNew = !old || isStyleSheet(element) && old.getAttribute("href") !== element.getAttribute("href");
        const shown4 = isNew ? element : old;
        if (!isNew) this.#change(shown4, element);
        else if (old) this.#replace(
          /** @type {Element} */
          old,
          element
        );
        else if (last) last.after(element);
        else this.#head.append(element);
        this.#known.add(shown4);
        return shown4;
      }
      /**
       * @param {Element} old
       * @param {Element} element
       */
      #change(old, element) {
        this.#foreign.attributes.carryOver(old, element, this.#parser);
        matchAttributes(old, element, this.#parser);
        setText(old, element.textContent, this.#parser);
      }
      /**
       * A page without its styles for a moment would flash.
       *
       * @param {Element} old
       * @param {Element} element
       */
      #replace(old, element) {
        this.#leaving.add(old);
        for (const name2 of ["load", "error"]) element.addEventListener(name2, () => old.remove(), { once: true });
        old.after(element);
      }
    };
  }
});

// src/page/media_sources.js
function reloadMedia(document2) {
  const all = (
    /** @type {NodeListOf<HTMLMediaElement>} */
    document2.querySelectorAll("video, audio")
  );
  const before = new Map(Array.from(all, (each) => [each, sourcesOf(each)]));
  return () => {
    for (const [media, sources] of before)
      if (media.isConnected && !media.hasAttribute("src") && sources !== sourcesOf(media)) media.load?.();
  };
}
function sourcesOf(media) {
  return Array.from(media.querySelectorAll("source"), ({ outerHTML }) => outerHTML).join();
}
var init_media_sources = __esm({
  "src/page/media_sources.js"() {
    "use strict";
  }
});

// src/page/rows.js
function alignRows(document2, replacement) {
  const next = listsOf(replacement);
  for (const [name2, rows] of listsOf(document2)) {
    const others = next.get(name2);
    if (others && others.length !== rows.length) align(rows, others);
  }
}
function listsOf(document2) {
  const lists = /* @__PURE__ */ new Map();
  for (const field of document2.querySelectorAll("input, select, textarea")) {
    const [, list2, position, rest] = field.getAttribute("name")?.match(positional2) ?? [];
    if (list2 === void 0 || Number(position) > 1e4) continue;
    const rows = lists.get(list2) ?? [];
    lists.set(list2, rows);
    rows[Number(position)] ??= /* @__PURE__ */ new Map();
    rows[Number(position)].set(rest, field);
  }
  return lists;
}
function align(rows, others) {
  const known = [shown, sent].map((read) => rows.map((row) => row && identityOf(row, read)));
  const moved = /* @__PURE__ */ new Map();
  let from = 0;
  for (const [position, other] of others.entries()) {
    const identity = other && identityOf(other, shown);
    const found = known.map((list2) => list2.indexOf(identity, from)).find((index) => index >= 0) ?? -1;
    if (found < 0 || !other) continue;
    moved.set(rows[found], other);
    from = found + 1;
    if (found === position) moved.set(rows[found], null);
  }
  if (![...moved.values()].some(Boolean)) return;
  for (const row of rows)
    if (row && !moved.has(row)) for (const field of row.values()) field.removeAttribute("id");
  for (const [row, other] of moved) if (other) for (const [rest, field] of row) rename(field, other.get(rest));
}
function identityOf(row, read) {
  const id = row.get(".id")?.value;
  if (id) return `id ${id}`;
  return JSON.stringify([...row].map(([rest, field]) => [rest, read(field)]));
}
function shown(field) {
  return isBox(field) ? field.checked : field.value;
}
function sent(field) {
  return isBox(field) ? field.defaultChecked : field.defaultValue ?? field.value;
}
function rename(field, other) {
  for (const name2 of other ? ["id", "name"] : []) {
    const value = (
      /** @type {Element} */
      other.getAttribute(name2)
    );
    if (value === null) field.removeAttribute(name2);
    else field.setAttribute(name2, value);
  }
}
var positional2;
var init_rows = __esm({
  "src/page/rows.js"() {
    "use strict";
    init_fields();
    positional2 = /^(.*?)\[(\d+)\](.*)$/;
  }
});

// src/page/shadow_roots.js
function templatesIn(place4, selector) {
  return (
    /** @type {any[]} */
    Array.from(plain(place4).querySelectorAll(selector)).filter(isTemplate)
  );
}
function hasScript({ content: content2 }) {
  return content2.querySelector("script") !== null;
}
function attach(host, template) {
  if (hasScript(template)) return;
  try {
    const mode = (
      /** @type {ShadowRootMode} */
      template.getAttribute("shadowrootmode")
    );
    const delegatesFocus = template.hasAttribute("shadowrootdelegatesfocus");
    host.attachShadow({ mode, delegatesFocus }).append(template.content);
  } catch {
  }
}
var declared, ShadowRoots;
var init_shadow_roots = __esm({
  "src/page/shadow_roots.js"() {
    "use strict";
    init_plain();
    init_content();
    declared = "template[shadowrootmode]";
    ShadowRoots = class {
      #document;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window: { document: document2 }, signal }) {
        this.#document = document2;
        plain(document2).addEventListener("reflex:before-morph-element", this.#follow, { capture: true, signal });
      }
      #follow = (event) => {
        const { detail } = (
          /** @type {CustomEvent} */
          event
        );
        if (detail.isAround) return;
        const { element, replacement } = detail;
        const [template] = templatesIn(replacement, `:scope > ${declared}`);
        if (!template) return;
        template.remove();
        const { shadowRoot: shadowRoot2 } = element;
        if (hasScript(template)) return;
        if (shadowRoot2 && !isEqual(shadowRoot2, template.content)) shadowRoot2.replaceChildren(template.content);
        else if (!shadowRoot2) attach(element, template);
      };
      /** Those of elements that were not there before. */
      attach() {
        for (const template of templatesIn(this.#document, declared)) {
          const { parentElement } = template;
          template.remove();
          if (parentElement) attach(parentElement, template);
        }
      }
    };
  }
});

// src/page/load.js
var Load;
var init_load = __esm({
  "src/page/load.js"() {
    "use strict";
    init_autofocus();
    init_content();
    init_head();
    init_media_sources();
    init_rows();
    init_set_text();
    init_shadow_roots();
    Load = class {
      #runtime;
      #head;
      #roots;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        this.#head = new Head(runtime);
        this.#roots = new ShadowRoots(runtime);
      }
      /**
       * @param {import("./page.js").Asked} asked
       * @param {Document} [replacement] of the whole page
       * @returns {() => void} what is to be done after the morph
       */
      begin(asked, replacement) {
        const { document: document2 } = this.#runtime.window;
        const autofocus = new Autofocus(document2, asked);
        const reload = reloadMedia(document2);
        if (replacement) this.#runtime.foreign.ignoreWhile(() => alignRows(document2, replacement));
        return () => {
          this.#roots.attach();
          reload();
          autofocus.follow();
        };
      }
      /**
       * Whether two elements differ though their browser says that they are equal.
       *
       * @param {Element} from
       * @param {Element} to
       */
      differ(from, to) {
        return !isEqual(from, to);
      }
      /**
       * @param {any} from
       * @param {any} to
       * @returns {boolean} whether nothing else is to be done about the children
       */
      seesTo(from, to) {
        if (isTemplate(from)) from.content.replaceChildren(to.content);
        if (from.localName !== "script") return fillsItself(from, to);
        setText(from, to.textContent, this.#runtime.page.parser);
        return true;
      }
      /** @param {Document} replacement */
      followHead({ head }) {
        this.#head.follow(head);
      }
    };
  }
});

// src/parts/load.js
var load_exports = {};
__export(load_exports, {
  create: () => create4,
  version: () => version
});
var create4;
var init_load2 = __esm({
  "src/parts/load.js"() {
    "use strict";
    init_load();
    init_version();
    create4 = (runtime) => new Load(runtime);
  }
});

// src/fields/drafts.js
function ask(event) {
  event.preventDefault();
}
function isNavigation({ event, isUnasked }) {
  return event ? navigating.includes(event.type) : !isUnasked;
}
function keptBy({ event, sentAtEdit }, from) {
  return from === "page" && event?.type === "change" ? sentAtEdit : 0;
}
var navigating, Drafts;
var init_drafts = __esm({
  "src/fields/drafts.js"() {
    "use strict";
    init_dispatch();
    init_plain();
    navigating = ["click", "submit"];
    Drafts = class {
      #edits;
      #window;
      /** @type {import("../reflex/reflex.js").Reflex | undefined} what is about to leave this page */
      #leaving;
      #isHeld = false;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ edits, window, signal }) {
        this.#edits = edits;
        this.#window = window;
        const release = ({ detail }) => {
          if (this.#isHeld && detail.reflex !== this.#leaving) this.#hold(false);
        };
        plain(window.document).addEventListener("reflex:success", release, { capture: true, signal });
        signal.addEventListener("abort", () => this.#hold(false));
      }
      /**
       * Before the page is left.
       *
       * @param {import("../reflex/reflex.js").Reflex} reflex
       * @param {string} [from] who says so: the `action` itself, the `page` after it, or what did not let it run
       */
      guard(reflex, from) {
        if (from !== "action" && !isNavigation(reflex) && this.#edits.count > keptBy(reflex, from)) {
          this.#hold(true);
          throw new Error("Please load this page again");
        }
        this.#leaving = reflex;
      }
      /** @param {boolean} isHeld until the page goes on after all */
      #hold(isHeld) {
        this.#isHeld = isHeld;
        this.#window[isHeld ? "addEventListener" : "removeEventListener"]("beforeunload", ask);
        dispatch(this.#window.document, isHeld ? "held" : "released");
      }
    };
  }
});

// src/wire/cookies.js
function cookiesOf(document2) {
  try {
    return `${document2.cookie}`;
  } catch {
    return "";
  }
}
var init_cookies = __esm({
  "src/wire/cookies.js"() {
    "use strict";
  }
});

// src/wire/cookie_watch.js
var CookieWatch;
var init_cookie_watch = __esm({
  "src/wire/cookie_watch.js"() {
    "use strict";
    init_plain();
    init_cookies();
    CookieWatch = class {
      #document;
      #attribute;
      #known;
      #isOfHandshake = false;
      /**
       * @param {Document} document
       * @param {import("../base/schema.js").Schema} schema
       * @param {string} known the cookies that a connection was opened with
       */
      constructor(document2, schema, known) {
        this.#document = document2;
        this.#known = known;
        this.#attribute = schema.cookiesAttribute;
      }
      /** @param {string} cookies */
      #counting(cookies) {
        const names = plain(this.#document).documentElement.getAttribute(this.#attribute)?.split(/\s+/);
        const all = cookies.split("; ");
        return all.filter((cookie) => names?.includes(cookie.split("=")[0]) ?? true).join("; ");
      }
      get hasChanged() {
        return this.#counting(cookiesOf(this.#document)) !== this.#counting(this.#known);
      }
      /** A connection is being opened with these. */
      note() {
        this.#known = cookiesOf(this.#document);
      }
      /** The next connection is opened since the cookies are others. If it sets some itself, they are no reason for another. */
      expectOthers() {
        this.#isOfHandshake = true;
      }
      noteHandshake() {
        if (this.#isOfHandshake) this.note();
        this.#isOfHandshake = false;
      }
      /**
       * What is changed meanwhile is known to the server, which says so.
       *
       * @param {() => Promise<unknown>} fetch
       */
      async during(fetch) {
        const { hasChanged } = this;
        await fetch();
        if (!hasChanged) this.note();
      }
    };
  }
});

// src/wire/protocol.js
function encodeReflex(message) {
  return JSON.stringify({ type: "reflex", ...message });
}
function byteLength(text) {
  return new TextEncoder().encode(text).length;
}
var subprotocol, sessionEnded, connectAnew, pong, ping;
var init_protocol = __esm({
  "src/wire/protocol.js"() {
    "use strict";
    subprotocol = "reflex.v1";
    sessionEnded = 4401;
    connectAnew = "Connect anew";
    pong = '{"type":"pong"}';
    ping = '{"type":"ping"}';
  }
});

// src/wire/other_visitor.js
function followVisitor({ window, channel: { socket }, stimulator, signal }) {
  const document2 = plain(window.document);
  const doubt = ({ detail }) => {
    if (detail.error.code === "lost") socket.endedBy = "lost";
  };
  const look = () => {
    const isOutdated = socket.endedBy && socket.endedBy !== connectAnew;
    socket.endedBy = "";
    if (isOutdated && !stimulator.reflexes.underWay.length) stimulator.refresh();
  };
  document2.addEventListener("reflex:error", doubt, { signal });
  document2.addEventListener("reflex:connected", look, { signal });
}
var init_other_visitor = __esm({
  "src/wire/other_visitor.js"() {
    "use strict";
    init_plain();
    init_protocol();
  }
});

// src/wire/page_life.js
function listenToPage(window, socket, signal, sendRest) {
  const { document: document2 } = window;
  const hasten = () => {
    if (document2.visibilityState !== "hidden") socket.hasten();
  };
  window.addEventListener("online", hasten, { signal });
  plain(document2).addEventListener("visibilitychange", hasten, { signal });
  window.addEventListener("offline", () => socket.isConnected && socket.reopen(), { signal });
  const letGo = () => {
    sendRest();
    socket.release();
  };
  window.addEventListener("pagehide", letGo, { signal });
  const comeBack = ({ persisted }) => {
    if (!persisted) return;
    socket.leave();
    socket.open();
    socket.delegate.socketCameBack();
  };
  window.addEventListener("pageshow", comeBack, { signal });
}
var init_page_life = __esm({
  "src/wire/page_life.js"() {
    "use strict";
    init_plain();
  }
});

// src/wire/page_texts.js
var PageTexts;
var init_page_texts = __esm({
  "src/wire/page_texts.js"() {
    "use strict";
    init_steps();
    PageTexts = class {
      #runtime;
      /** @type {string | undefined} */
      #text;
      /** @type {string | undefined} What the server calls it. */
      version;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
      }
      /**
       * Turns what changed into the page.
       *
       * @param {import("./protocol.js").ServerMessage} message
       * @returns {Change | undefined} what changed
       */
      complete(message) {
        const { type, html, length, steps, v } = message;
        const from = this.#text;
        if (type === "morph") this.#keep(html, v);
        else if (type === "delta") this.#keep(follow(this.#text ?? "", steps ?? [], length), v);
        if (type !== "delta" && type !== "same") return;
        message.type = "morph";
        message.html = this.#text;
        if (this.#text === void 0) this.#askForWhole(message);
        return from === void 0 ? void 0 : { from, steps: steps ?? [0, from.length] };
      }
      /**
       * @param {string | undefined} text
       * @param {string | undefined} version
       */
      #keep(text, version2) {
        this.#text = text;
        this.version = text && version2;
      }
      /** @param {import("./protocol.js").ServerMessage} message */
      #askForWhole(message) {
        message.type = "nothing";
        this.#runtime.logger.error("Reflex: what changed does not fit the page, which is asked for as a whole.");
        this.#runtime.stimulator.refresh();
      }
    };
  }
});

// src/wire/sign_of_life.js
var lateAfter, patience3, SignOfLife;
var init_sign_of_life = __esm({
  "src/wire/sign_of_life.js"() {
    "use strict";
    init_plain();
    init_protocol();
    lateAfter = 5e3;
    patience3 = 1e4;
    SignOfLife = class {
      #clock;
      #socket;
      #reflexes;
      /** @type {unknown} */
      #timer = null;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ clock, channel, stimulator }) {
        this.#clock = clock;
        this.#socket = channel.socket;
        this.#reflexes = stimulator.reflexes;
      }
      /**
       * @param {Document} document
       * @param {AbortSignal} signal
       */
      start(document2, signal) {
        const watch = () => this.#watch();
        for (const name2 of ["delivered", "after"])
          plain(document2).addEventListener(`reflex:${name2}`, watch, { capture: true, signal });
        const comeBack = () => document2.visibilityState !== "hidden" && this.#ask();
        plain(document2).addEventListener("visibilitychange", comeBack, { signal });
        plain(document2).defaultView?.addEventListener("online", comeBack, { signal });
        signal.addEventListener("abort", () => this.#clock.clearTimeout(this.#timer));
        this.#watch();
      }
      #watch() {
        this.#after(lateAfter, () => {
          if (!this.#reflexes.underWay.some(({ stage }) => stage === "delivered")) return;
          if (this.#hasHeardSince(this.#clock.now() - lateAfter + 1)) this.#watch();
          else this.#ask();
        });
      }
      #ask() {
        if (!this.#socket.isConnected) return;
        const askedAt = this.#clock.now();
        this.#socket.send(ping);
        this.#after(patience3, () => {
          if (this.#hasHeardSince(askedAt) || !this.#socket.isConnected) this.#watch();
          else this.#socket.reopen();
        });
      }
      /** @param {number} time */
      #hasHeardSince(time) {
        return this.#socket.heardAt >= time;
      }
      /**
       * @param {number} milliseconds
       * @param {() => void} work
       */
      #after(milliseconds2, work) {
        this.#clock.clearTimeout(this.#timer);
        this.#timer = this.#clock.setTimeout(work, milliseconds2);
      }
    };
  }
});

// src/wire/connection.js
function isOfHistory({ performance }) {
  const [entry] = performance.getEntriesByType?.("navigation") ?? [];
  const { type, transferSize } = (
    /** @type {PerformanceNavigationTiming} */
    entry ?? {}
  );
  return type === "back_forward" && !transferSize;
}
var manyElements, longPage, Connection;
var init_connection = __esm({
  "src/wire/connection.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_rare_schema();
    init_schema();
    init_drafts();
    init_cookie_watch();
    init_other_visitor();
    init_page_life();
    init_page_texts();
    init_sign_of_life();
    manyElements = 200;
    longPage = 16e3;
    Connection = class {
      #reflexes;
      #parts;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, schema, channel, signal, parts } = runtime;
        this.drafts = new Drafts(runtime);
        this.pages = new PageTexts(runtime);
        this.cookies = new CookieWatch(window.document, schema, channel.openedWith);
        listenToPage(window, channel.socket, signal, () => {
          parts.ready.extras?.guards.flush();
          parts.ready.pace?.typing.flush();
        });
        new SignOfLife(runtime).start(window.document, signal);
        followVisitor(runtime);
        this.#reflexes = runtime.stimulator.reflexes;
        this.#parts = parts;
        const { document: document2 } = window;
        const prepare = ({ target }) => {
          if (closest(target, `[${touchedAttribute}]`)) parts.need("extras");
        };
        plain(document2).addEventListener("focusin", prepare, { signal });
        const { reflex, reflexPage } = window.history.state ?? {};
        if (reflex) parts.need("operations");
        const { visitAttribute, appendAttribute } = withVisitAttributes(schema);
        const visitable = `[${visitAttribute}], [${appendAttribute}], meta[name=reflex-boost]`;
        const look = () => {
          if (reflexPage || plain(window.document).querySelector(visitable)) parts.need("visits");
        };
        plain(window.document).addEventListener("reflex:finalize", look, { signal });
        look();
        if (isOfHistory(window)) runtime.stimulator.refresh();
        if (plain(window.document).getElementsByTagName("*").length > manyElements) parts.need("narrow");
      }
      /**
       * Before anything is done with a message.
       *
       * @param {import("./protocol.js").ServerMessage} message
       */
      receive(message) {
        const change = this.pages.complete(message);
        if (Number(message.html?.length) > longPage) this.#parts.need("narrow");
        if (message.of !== void 0) message.change = change;
        const reflex = this.#reflexes.all.find(({ id }) => id === message.id);
        if (!reflex) return;
        reflex.formShown = message.form;
        reflex.isPageless = message.html === void 0;
        reflex.change = change;
      }
    };
  }
});

// src/parts/connection.js
var connection_exports = {};
__export(connection_exports, {
  create: () => create5,
  version: () => version
});
var create5;
var init_connection2 = __esm({
  "src/parts/connection.js"() {
    "use strict";
    init_connection();
    init_version();
    create5 = (runtime) => new Connection(runtime);
  }
});

// src/foreign/first_changes.js
function firstChanges(records) {
  const known = /* @__PURE__ */ new Map();
  return records.filter(({ target, attributeName }) => {
    const names = known.get(target) ?? /* @__PURE__ */ new Set();
    known.set(target, names);
    return names.size < names.add(attributeName).size;
  });
}
var init_first_changes = __esm({
  "src/foreign/first_changes.js"() {
    "use strict";
  }
});

// src/fields/missing.js
var Missing;
var init_missing = __esm({
  "src/fields/missing.js"() {
    "use strict";
    init_plain();
    Missing = class {
      #root;
      #keys;
      #next;
      #telling;
      /**
       * @param {Element} root
       * @param {import("../page/keys.js").Keys} keys
       * @param {Element} next
       * @param {import("../base/schema.js").Schema} schema
       */
      constructor(root, keys, next, { reflexAttribute }) {
        this.#telling = ["name", "action", reflexAttribute];
        this.#root = root;
        this.#keys = keys;
        this.#next = next;
      }
      /**
       * @param {Element} field
       * @returns {Element | undefined} the field, or the outermost of what holds it and is missing as well
       */
      around(field) {
        const around = [];
        for (let each = field; each !== this.#root; each = /** @type {Element} */
        plain(each).parentElement)
          around.push(each);
        const known = around.findIndex((each) => this.#counterpartOf(each));
        const place4 = this.#counterpartOf(around[known]) ?? this.#next;
        if (known === 0 || !this.#isFewer(field)) return void 0;
        const within = around.slice(0, known < 0 ? void 0 : known);
        const isRowGone = within.some((each) => this.#keys.of(each) && this.#isFewer(each));
        if (!isRowGone && this.#likesIn(place4, field).length > 0) return void 0;
        return within.reverse().find((each) => each === field || this.#isMissing(each));
      }
      /**
       * @param {Element} element
       * @returns {Element | undefined} what it is in the next page, if that is certain
       */
      twinOf(element) {
        const likes = [this.#root, this.#next].map((place4) => this.#likesIn(place4, element));
        const isOnly = likes.every(({ length }) => length === 1);
        return this.#counterpartOf(element) ?? (isOnly ? likes[1][0] : void 0);
      }
      /** @param {Element} element */
      #isMissing(element) {
        const isGone = this.#keys.of(element) ? this.#isFewer(element) : this.#likesIn(this.#next, element).length === 0;
        return isGone && !Array.from(plain(element).querySelectorAll("*")).some((each) => this.#counterpartOf(each));
      }
      /** @param {Element} element */
      #isFewer(element) {
        return this.#likesIn(this.#next, element).length < this.#likesIn(this.#root, element).length;
      }
      /** @param {Element | undefined} element */
      #counterpartOf(element) {
        const key2 = element && this.#keys.of(element);
        return key2 ? this.#keys.next[key2] : void 0;
      }
      /**
       * All that may be the same, whatever its id is.
       *
       * @param {Element} place
       * @param {Element} element
       */
      #likesIn(place4, element) {
        const own = plain(element);
        const attribute = this.#telling.find((name2) => own.hasAttribute(name2));
        const names = [...own.classList];
        return Array.from(plain(place4).getElementsByTagName(own.localName)).filter((each) => {
          const other = plain(each);
          if (attribute) return other.getAttribute(attribute) === own.getAttribute(attribute);
          return names.length === 0 || names.some((name2) => other.classList.contains(name2));
        });
      }
    };
  }
});

// src/fields/sent_forms.js
function componentAround(element) {
  return element && closest(element, `[${componentAttribute}]`);
}
function isShownOnce({ formShown, event }) {
  return formShown === "refused" || formShown === "accepted" && event?.type === "click";
}
var SentForms;
var init_sent_forms = __esm({
  "src/fields/sent_forms.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_rare_schema();
    init_reflex_origin();
    SentForms = class {
      #edits;
      /** Whether the visitor has asked for what an answer is about to do. */
      isAsked = true;
      /** @type {HTMLFormElement[]} */
      #all = [];
      /** @type {WeakSet<Element>} those whose errors are shown, so that they stay also where nothing was typed */
      #refused = /* @__PURE__ */ new WeakSet();
      /** @type {HTMLFormElement[]} those that stand in other components than the one which is answered alone */
      #elsewhere = [];
      /** @type {import("../page/page.js").Asked | undefined} */
      #asked;
      /** @type {Element | null | undefined} the component that asked; what called it may leave the page with the answer */
      #asking;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, edits, signal }) {
        this.#edits = edits;
        plain(window.document).addEventListener("reflex:before-morph-element", this.#leaveAlone, { signal });
      }
      /**
       * Before what an answer does to the page.
       *
       * @param {import("../page/page.js").Asked & FormShown} asked
       */
      expect(asked) {
        this.isAsked = isOfVisitor(asked) && asked.event?.type !== "visible";
        if (asked !== this.#asked) this.#asking = componentAround(asked.element);
        this.#asked = asked;
        this.#elsewhere = this.#all.filter(
          (form) => asked.isPageless && this.#asking && this.#asking !== componentAround(form)
        );
        if (!this.isAsked) return;
        this.#all = [...this.#elsewhere];
        if (!asked.form || !isShownOnce(asked)) return;
        this.#all.push(asked.form);
        this.#refused[asked.formShown === "refused" ? "add" : "delete"](asked.form);
      }
      #leaveAlone = (event) => {
        const { target, detail } = event;
        const isUnasked = !this.isAsked && this.#all.includes(target) && (this.isRefused(target) || this.isEdited(target));
        if (!isUnasked && !this.#elsewhere.includes(target)) return;
        event.preventDefault();
        for (const name2 of [componentAttribute, stateAttribute]) {
          const value = plain(detail.replacement).getAttribute(name2);
          if (value !== null) plain(target).setAttribute(name2, value);
        }
      };
      /** @param {HTMLFormElement} form */
      isEdited(form) {
        return Array.from(plain(form).elements).some((each) => this.#edits.happenedSince(each, 0));
      }
      get areAnyRefused() {
        return this.#all.some((form) => this.isRefused(form));
      }
      /** @param {any} form */
      isRefused(form) {
        return this.#refused.has(form) && this.#all.includes(form);
      }
      /** @param {Element} field */
      contain(field) {
        return this.#all.some((form) => plain(form).contains(field));
      }
    };
  }
});

// src/fields/held_drafts.js
function isChanged({ options, value, defaultValue, checked, defaultChecked }) {
  if (options) return Array.from(options).some((each) => each.selected !== each.defaultSelected);
  return value !== defaultValue || checked !== defaultChecked;
}
var fields2, HeldDrafts;
var init_held_drafts = __esm({
  "src/fields/held_drafts.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_reflex_origin();
    init_form_data();
    init_missing();
    init_sent_forms();
    fields2 = ["INPUT", "TEXTAREA", "SELECT"];
    HeldDrafts = class {
      #attributes;
      #edits;
      #stimulator;
      #schema;
      /** @type {Element[]} */
      #held = [];
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { edits, foreign, stimulator, schema } = runtime;
        this.#attributes = foreign.attributes;
        this.#schema = schema;
        this.#edits = edits;
        this.#stimulator = stimulator;
        this.sent = new SentForms(runtime);
      }
      /** @param {Node} node that stays, or has in it what stays */
      has(node) {
        return this.#held.some((each) => plain(node).contains(each));
      }
      /**
       * @param {Element} element
       * @param {import("../page/keys.js").Keys} keys
       * @param {Element} replacement
       */
      setApart(element, keys, replacement) {
        this.#held = [];
        if (this.#edits.count === 0 && !this.sent.areAnyRefused && !this.#focusedIn(element)) return;
        const missing = new Missing(element, keys, replacement, this.#schema);
        this.#recognizeForms(element, keys, missing);
        if (this.sent.isAsked) return;
        for (const draft of this.#draftsIn(element)) {
          const outermost = missing.around(draft);
          if (outermost && !this.has(outermost)) this.#held.push(outermost);
          const dialog = closest(draft, "dialog[open]");
          if (dialog && !this.has(dialog) && this.#attributes.serverValues.get(dialog)?.get("open") !== null)
            missing.twinOf(dialog)?.setAttribute("open", "");
        }
        for (const [position, each] of this.#held.entries()) keys.mark(each, `draft ${position}`);
      }
      /**
       * A form that the visitor has typed in is the same although something else came before it.
       *
       * @param {Element} element
       * @param {import("../page/keys.js").Keys} keys
       * @param {Missing} missing
       */
      #recognizeForms(element, keys, missing) {
        const forms = Array.from(plain(element).querySelectorAll("form")).filter(
          (form) => isForm(form) && !keys.of(form) && this.sent.isEdited(form)
        );
        for (const [position, form] of forms.entries()) {
          const twin = missing.twinOf(form);
          if (!twin || keys.of(twin)) continue;
          const key2 = `form ${position}`;
          keys.next[key2] = twin;
          for (const each of [twin, form]) keys.mark(each, key2);
        }
      }
      /** @param {Element} element */
      #draftsIn(element) {
        const sent2 = this.#stimulator.reflexes.all.filter(isOfVisitor).map(({ sentAtEdit }) => sentAtEdit);
        const last = Math.max(0, ...sent2);
        const focused = this.#focusedIn(element);
        return Array.from(plain(element).querySelectorAll("*")).filter(
          (each) => each === focused || this.sent.isRefused(each) || (fields2.includes(plain(each).tagName) ? this.#edits.happenedSince(each, 0) && (isChanged(each) || this.sent.contain(each)) : this.#edits.happenedSince(each, last))
        );
      }
      /**
       * The field of a form that the visitor is in, and may be about to type into.
       *
       * @param {Element} element
       */
      #focusedIn(element) {
        const { activeElement } = plain(element.ownerDocument);
        const isField2 = activeElement && fields2.includes(plain(activeElement).tagName);
        return isField2 && closest(activeElement, "form") && plain(element).contains(activeElement) ? activeElement : null;
      }
    };
  }
});

// src/foreign/floating.js
function floats(element) {
  return styleOf(element).position === "fixed";
}
function isBackdrop(element) {
  const own = plain(element);
  if (own.firstElementChild || own.textContent?.trim() || !floats(element)) return false;
  if (styleOf(element).pointerEvents === "none") return false;
  const { innerWidth, innerHeight } = windowOf(element);
  const { left, top, right, bottom } = own.getBoundingClientRect();
  return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight;
}
function styleOf(element) {
  return windowOf(element).getComputedStyle(element);
}
function windowOf(element) {
  return (
    /** @type {Window} */
    plain(element).ownerDocument.defaultView
  );
}
var init_floating = __esm({
  "src/foreign/floating.js"() {
    "use strict";
    init_plain();
  }
});

// src/foreign/foreign_nodes.js
var atFirst, ForeignNodes;
var init_foreign_nodes = __esm({
  "src/foreign/foreign_nodes.js"() {
    "use strict";
    init_plain();
    init_floating();
    atFirst = 1e3;
    ForeignNodes = class {
      #document;
      /** @type {WeakSet<Node>} */
      #nodes = /* @__PURE__ */ new WeakSet();
      /** @type {WeakSet<Node>} */
      #inside = /* @__PURE__ */ new WeakSet();
      /** @type {Set<Node>} those of them that may be there still */
      there = /* @__PURE__ */ new Set();
      #most = atFirst;
      /** @type {WeakSet<Node>} those of them that float, at the last morph */
      #floating = /* @__PURE__ */ new WeakSet();
      /** @param {Document} document */
      constructor(document2) {
        this.#document = document2;
      }
      /** @param {Node} node */
      has(node) {
        return this.#nodes.has(node) || this.#floating.has(node);
      }
      /** @param {Node} node that another script may have put into an element of the server */
      isInside(node) {
        return this.#inside.has(node);
      }
      /**
       * Something of another script is none of the server's elements, unless they have an identifier in common.
       *
       * @param {Element} element
       * @param {import("../page/keys.js").Keys} keys
       * @returns {Element[]} what scripts have put into elements of the server, and goes
       */
      setApart(element, keys) {
        const inside = this.#insideOf(element);
        const floating = inside.filter(floats);
        this.#floating = new WeakSet(floating);
        for (const [position, node] of [...plain(element).childNodes, ...floating].entries()) {
          if (!this.has(node)) continue;
          const key2 = keys.of(node);
          if (!key2 || !keys.next[key2]) keys.mark(node, `foreign ${position}`);
          else for (const known of [this.#nodes, this.#inside, this.there, this.#floating]) known.delete(node);
        }
        return inside.filter((each) => !this.#floating.has(each));
      }
      /**
       * @param {Element} element
       * @returns {Element[]} without what scripts put into what they had put there
       */
      #insideOf(element) {
        this.#prune();
        const own = plain(element);
        return (
          /** @type {Element[]} */
          [...this.there].filter(
            (each) => own.contains(each) && each !== element && !this.#inside.has(
              /** @type {Node} */
              plain(each).parentElement
            )
          )
        );
      }
      /** A page may go on for days without a morph, while its scripts bring and take. */
      #prune() {
        for (const node of this.there) if (!plain(node).isConnected) this.there.delete(node);
        this.#most = atFirst + 2 * this.there.size;
      }
      /** @param {MutationRecord[]} records */
      note(records) {
        const brought = /* @__PURE__ */ new Set();
        const isAnew = records.some((record) => this.#takesServersAway(record, brought));
        if (!isAnew && this.#document.readyState !== "loading") this.add(records, /* @__PURE__ */ new Set());
      }
      /**
       * What a script puts into the page for a moment, to measure something, is none of the server's.
       *
       * @param {MutationRecord} record
       * @param {Set<Node>} brought by scripts, so far
       */
      #takesServersAway(record, brought) {
        for (const node of record.addedNodes) brought.add(node);
        return this.#isOwnPlace(record) && [...record.removedNodes].some(
          (node) => isElement(node) && plain(node).nodeName !== "SCRIPT" && !plain(node).isConnected && !this.has(node) && !brought.has(node)
        );
      }
      /**
       * @param {MutationRecord[]} records
       * @param {Set<Node>} own what is the server's
       */
      add(records, own) {
        for (const record of records) {
          const places2 = this.#isOwnPlace(record) ? [this.#nodes] : [this.#inside, this.there];
          for (const node of record.addedNodes)
            if (isElement(node) && !own.has(node)) for (const place4 of places2) place4.add(node);
          for (const node of record.removedNodes) if (!this.has(node)) own.add(node);
        }
        if (this.there.size > this.#most) this.#prune();
      }
      /** @param {MutationRecord} record */
      #isOwnPlace({ target }) {
        return target.parentNode === this.#document.documentElement;
      }
    };
  }
});

// src/base/list_of.js
function listOf2(element, root) {
  const list2 = plain(plain(element).parentElement)?.closest("[id]");
  return list2 && list2 !== root && plain(root).contains(list2) ? plain(list2).getAttribute("id") : "";
}
var init_list_of = __esm({
  "src/base/list_of.js"() {
    "use strict";
    init_plain();
  }
});

// src/foreign/given_ids.js
function recognize(root, keys, changed, serverValues, { keyAttribute }) {
  const mark3 = (element, key2) => {
    const given = keys.of(element);
    if (given && keys.old[given] === element) delete keys.old[given];
    keys.mark(element, keys.old[key2] ? "" : key2);
  };
  for (const each of changed) {
    const own = plain(each);
    const given = keys.of(each);
    const values = serverValues.get(each);
    if (!given || keys.next[given] || !(values?.has("id") || values?.has(keyAttribute))) continue;
    const [id, key2] = ["id", keyAttribute].map(
      (name2) => values.has(name2) ? values.get(name2) : own.getAttribute(name2)
    );
    const list2 = listOf2(each, root);
    mark3(each, id || (key2 === null ? "" : `${list2} ${key2}`));
    for (const row of own.querySelectorAll(`[${keyAttribute}]:not([id])`)) {
      const value = plain(row).getAttribute(keyAttribute);
      if (keys.of(row) === `${given} ${value}`) mark3(row, `${id || list2} ${value}`);
    }
  }
}
var init_given_ids = __esm({
  "src/foreign/given_ids.js"() {
    "use strict";
    init_list_of();
    init_plain();
  }
});

// src/foreign/scroll_lock.js
function isLocked(root) {
  return /(hidden|clip)$/.test(styleOf(root).overflow);
}
function styleAgain(element, before) {
  const own = plain(element);
  const { style } = own.ownerDocument.createElement("i");
  style.cssText = before ?? "";
  for (const name2 of properties) own.style.setProperty(name2, style.getPropertyValue(name2));
}
var properties, ScrollLock;
var init_scroll_lock = __esm({
  "src/foreign/scroll_lock.js"() {
    "use strict";
    init_plain();
    init_floating();
    properties = ["overflow", "overflow-x", "overflow-y", "padding-right", "margin-right"];
    ScrollLock = class {
      #roots;
      #isLocked = false;
      /** @type {(() => void)[]} */
      #undo = [];
      /** @param {Document} document */
      constructor(document2) {
        const { documentElement, body: body2 } = plain(document2);
        this.#roots = [documentElement, body2];
      }
      /** @param {MutationRecord[]} records of what scripts did in the same moment */
      note(records) {
        const changes = records.filter(({ attributeName }) => /^(class|style)$/.test(attributeName ?? ""));
        if (!changes.some(({ target }) => this.#isRoot(target))) return;
        const wasLocked = this.#isLocked;
        this.#isLocked = this.#roots.some(isLocked);
        if (wasLocked !== this.#isLocked) this.#undo = this.#isLocked ? this.#reverse(changes) : [];
      }
      /** Whoever would do so is gone. */
      release() {
        for (const undo of this.#undo) undo();
        this.#undo = [];
        this.#isLocked = false;
      }
      /** @param {MutationRecord[]} changes */
      #reverse(changes) {
        return changes.reverse().flatMap(({ target, attributeName, oldValue }) => {
          const element = (
            /** @type {HTMLElement} */
            target
          );
          if (attributeName === "style") return [() => styleAgain(element, oldValue)];
          if (!this.#isRoot(target)) return [];
          const added = [...element.classList].filter((name2) => !oldValue?.split(/\s+/).includes(name2));
          return [() => element.classList.remove(...added)];
        });
      }
      /** @param {Node} target */
      #isRoot(target) {
        return this.#roots.some((root) => root === target);
      }
    };
  }
});

// src/foreign/leftovers.js
function withDescendants(element, selector) {
  const own = plain(element);
  return [...own.matches(selector) ? [element] : [], ...own.querySelectorAll(selector)];
}
function idsOf(element) {
  return references.flatMap((name2) => plain(element).getAttribute(name2)?.split(/\s+/).filter(Boolean) ?? []);
}
var references, referring, modal, Leftovers;
var init_leftovers = __esm({
  "src/foreign/leftovers.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_floating();
    init_scroll_lock();
    references = ["aria-describedby", "aria-controls", "aria-owns"];
    referring = references.map((name2) => `[${name2}]`).join();
    modal = "[aria-modal=true]";
    Leftovers = class {
      #document;
      #nodes;
      #lock;
      /** @type {WeakSet<Node>} what a script has said of that it refers to something, or that it is modal */
      #said = /* @__PURE__ */ new WeakSet();
      /**
       * @param {Document} document
       * @param {import("./foreign_nodes.js").ForeignNodes} nodes
       */
      constructor(document2, nodes) {
        this.#document = plain(document2);
        this.#nodes = nodes;
        this.#lock = new ScrollLock(document2);
      }
      /** @param {MutationRecord[]} records of what scripts did */
      note(records) {
        for (const { target, attributeName } of records)
          if (attributeName === "aria-modal" || references.includes(attributeName ?? "")) this.#said.add(target);
        this.#lock.note(records);
      }
      /** @param {MutationRecord[]} records of what the server did */
      clear(records) {
        const gone = records.flatMap(
          ({ removedNodes }) => Array.from(removedNodes).filter((node) => isElement(node) && !plain(node).isConnected)
        );
        for (const node of gone) {
          const element = (
            /** @type {Element} */
            node
          );
          for (const each of withDescendants(element, referring)) this.#clearReferred(each);
          if (withDescendants(element, modal).some((each) => this.#said.has(each))) this.#clearModal();
        }
      }
      /** @param {Element} element */
      #clearReferred(element) {
        if (!this.#said.has(element) && !this.#isForeign(element)) return;
        for (const id of idsOf(element)) {
          const referred = this.#document.getElementById(id);
          if (!referred) continue;
          const around = [...selfAndAncestors(referred)].find((each) => this.#nodes.has(each));
          const leftover = around ?? (this.#isForeign(referred) ? referred : void 0);
          if (leftover && !this.#isReferredTo(plain(leftover))) plain(leftover).remove();
        }
      }
      /** @param {Element} leftover what answers for itself */
      #isReferredTo(leftover) {
        return [...this.#document.querySelectorAll(referring)].some(
          (each) => !leftover.contains(each) && idsOf(each).some((id) => leftover.contains(this.#document.getElementById(id)))
        );
      }
      #clearModal() {
        const { body: body2 } = this.#document;
        const open3 = [...this.#document.querySelectorAll(`${modal}, dialog:modal`)];
        if (open3.some((each) => plain(each).getClientRects().length > 0)) return;
        for (const each of body2.querySelectorAll("*"))
          if (this.#isForeign(each) && isBackdrop(each)) plain(each).remove();
        this.#lock.release();
      }
      /** @param {Element} element */
      #isForeign(element) {
        return this.#nodes.has(element) || this.#nodes.isInside(element);
      }
    };
  }
});

// src/foreign/modals.js
function closeModals(records) {
  for (const { target, attributeName } of records) {
    const dialog = (
      /** @type {HTMLDialogElement} */
      target
    );
    if (attributeName !== "open" || plain(dialog).localName !== "dialog" || !dialog.close || dialog.open)
      continue;
    dialog.open = true;
    dialog.close();
  }
}
var init_modals = __esm({
  "src/foreign/modals.js"() {
    "use strict";
    init_plain();
  }
});

// src/foreign/moves.js
function hasClass(element, name2) {
  return plain(element).classList.contains(name2);
}
function namesIn(value) {
  return value?.split(/\s+/).filter(Boolean) ?? [];
}
function othersLike(element) {
  const { parentElement: list2, localName } = plain(element);
  const isOther = (each) => each !== element && plain(each).localName === localName;
  const beside = [...plain(list2)?.children ?? []].filter(isOther);
  if (beside.length > 0) return beside;
  const around = plain(plain(list2)?.parentElement)?.children ?? [];
  return [...around].flatMap((each) => [...plain(each).children]).filter(isOther);
}
var shown2, Moves;
var init_moves = __esm({
  "src/foreign/moves.js"() {
    "use strict";
    init_plain();
    shown2 = /^(class|hidden|tabindex|aria-.*)$/;
    Moves = class {
      #attributes;
      /** @type {Map<Element, Set<string>>} what has come to an element */
      #moved = /* @__PURE__ */ new Map();
      /** @param {import("./foreign_attributes.js").ForeignAttributes} attributes */
      constructor(attributes) {
        this.#attributes = attributes;
      }
      /** @param {MutationRecord[]} records of what scripts did in the same moment */
      note(records) {
        const before = /* @__PURE__ */ new Map();
        for (const { target, attributeName, oldValue } of records) {
          const element = (
            /** @type {Element} */
            target
          );
          if (attributeName === "class" && !before.has(element)) before.set(element, namesIn(oldValue));
        }
        if (before.size < 2) return;
        for (const [element, old] of before) {
          const come = [...plain(element).classList].filter((name2) => !old.includes(name2));
          const moved = come.filter((name2) => {
            const others = othersLike(element);
            return others.some((other) => before.get(other)?.includes(name2)) && !others.some((other) => hasClass(other, name2));
          });
          if (moved.length > 0) this.#moved.set(element, new Set(moved));
        }
      }
      /** A morph is over. */
      settle() {
        for (const [element, names] of this.#moved) {
          const stays = [...names].filter((name2) => hasClass(element, name2) && !this.#isSent(element, name2));
          if (!plain(element).isConnected || stays.length === 0) this.#moved.delete(element);
          else if (othersLike(element).some(
            (other) => stays.some((name2) => hasClass(other, name2) && this.#isSent(other, name2))
          ))
            this.#giveBack(element);
        }
      }
      /**
       * @param {Element} element
       * @param {string} name
       */
      #isSent(element, name2) {
        const changed = this.#attributes.serverValues.get(element);
        return changed?.has("class") ? namesIn(changed.get("class")).includes(name2) : hasClass(element, name2);
      }
      /** @param {Element} element */
      #giveBack(element) {
        this.#moved.delete(element);
        const own = plain(element);
        for (const [name2, value] of this.#attributes.serverValues.get(element) ?? []) {
          if (!shown2.test(name2)) continue;
          if (value === null) own.removeAttribute(name2);
          else own.setAttribute(name2, value);
        }
      }
    };
  }
});

// src/foreign/replaced_fields.js
function showReplaced(element, { serverValues }) {
  const own = plain(element);
  for (const each of [own.previousElementSibling, own.nextElementSibling, ...own.querySelectorAll(fields3)]) {
    if (!each || !plain(each).matches(fields3)) continue;
    const changed = serverValues.get(each);
    if (changed && (changed.has("type") || isHidden(each))) serverValues.delete(each);
  }
}
function isHidden(field) {
  const { display, visibility, position, opacity, clip, width: width2 } = styleOf(field);
  if (display === "none" || visibility === "hidden" || opacity === "0") return true;
  return position === "absolute" && (clip.startsWith("rect") || Number.parseFloat(width2) <= 1);
}
var fields3;
var init_replaced_fields = __esm({
  "src/foreign/replaced_fields.js"() {
    "use strict";
    init_plain();
    init_floating();
    fields3 = "select, textarea, input";
  }
});

// src/foreign/touched.js
var atFirst2, Touched;
var init_touched = __esm({
  "src/foreign/touched.js"() {
    "use strict";
    init_plain();
    atFirst2 = 1e3;
    Touched = class {
      #serverValues;
      /** @type {Set<Element>} */
      elements = /* @__PURE__ */ new Set();
      /** @type {WeakSet<Element>} what is around them */
      #around = /* @__PURE__ */ new WeakSet();
      #most = atFirst2;
      /** @param {import("./foreign_attributes.js").ForeignAttributes} attributes */
      constructor({ serverValues }) {
        this.#serverValues = serverValues;
      }
      /** @param {MutationRecord[]} records */
      note(records) {
        for (const { target, attributeName } of records)
          if (attributeName !== null) this.elements.add(
            /** @type {Element} */
            target
          );
        if (this.elements.size > this.#most) this.#prune();
      }
      /** Before a morph. */
      look() {
        this.#prune();
        this.#around = /* @__PURE__ */ new WeakSet();
        for (const element of this.elements) {
          let current = plain(element).parentElement;
          while (current && !this.#around.has(current)) {
            this.#around.add(current);
            current = plain(current).parentElement;
          }
        }
      }
      /** @param {Element} element that may have one in it */
      isIn(element) {
        return this.#around.has(element);
      }
      #prune() {
        for (const element of this.elements)
          if (!plain(element).isConnected || !this.#serverValues.get(element)?.size) this.elements.delete(element);
        this.#most = atFirst2 + 2 * this.elements.size;
      }
    };
  }
});

// src/foreign/others.js
var Others;
var init_others = __esm({
  "src/foreign/others.js"() {
    "use strict";
    init_plain();
    init_held_drafts();
    init_foreign_nodes();
    init_given_ids();
    init_leftovers();
    init_modals();
    init_moves();
    init_replaced_fields();
    init_touched();
    Others = class {
      #schema;
      #attributes;
      #nodes;
      #leftovers;
      #moves;
      #touched;
      #foreign;
      /** @type {Iterable<Node> | undefined} what the server sent for the morph that is under way */
      #servers;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { schema, foreign } = runtime;
        const { document: document2 } = runtime.window;
        this.drafts = new HeldDrafts(runtime);
        this.#schema = schema;
        this.#foreign = foreign;
        this.#attributes = foreign.attributes;
        this.#nodes = new ForeignNodes(document2);
        this.#leftovers = new Leftovers(document2, this.#nodes);
        this.#moves = new Moves(foreign.attributes);
        this.#touched = new Touched(foreign.attributes);
      }
      /** @param {Node} node that the server does not know of, and that stays */
      has(node) {
        return this.#nodes.has(node) || this.drafts.has(node);
      }
      /** @param {Node} node that another script may have put into an element of the server */
      isInside(node) {
        return this.#nodes.isInside(node);
      }
      /** What other scripts have put into elements of the server, and is there. */
      get inside() {
        return this.#nodes.there;
      }
      /** The elements whose attributes other scripts have changed, and some more. */
      get changed() {
        return this.#touched.elements;
      }
      /**
       * Whether the server says something about attributes in it, even if it says what others have made of them.
       *
       * @param {Element} element
       */
      touched(element) {
        return this.#touched.isIn(element);
      }
      /**
       * Before a morph.
       *
       * @param {Element} element
       * @param {import("../page/keys.js").Keys} keys
       * @param {Element} replacement
       */
      setApart(element, keys, replacement) {
        const { permanentAttribute, ignoreAttribute } = this.#schema;
        this.#touched.look();
        this.#servers = plain(replacement).querySelectorAll("*");
        recognize(element, keys, this.changed, this.#attributes.serverValues, this.#schema);
        for (const each of this.#nodes.setApart(element, keys))
          if (!plain(each).closest(`[${permanentAttribute}]`)) showReplaced(each, this.#attributes);
        this.drafts.setApart(element, keys, replacement);
        for (const each of plain(element).querySelectorAll(`[${permanentAttribute}] [id]`)) {
          const id = plain(each).getAttribute("id") ?? "";
          const isOwn = plain(each).matches(`[${permanentAttribute}], [${ignoreAttribute}] *`);
          if (keys.old[id] === each && !isOwn) delete keys.old[id];
        }
      }
      /** @param {MutationRecord[]} records of what other scripts did */
      note(records) {
        this.#nodes.note(records);
        this.#leftovers.note(records);
        this.#moves.note(records);
        this.#touched.note(records);
      }
      /**
       * What the server has done. In a morph, anything else was made of it by custom elements and the like.
       *
       * @param {MutationRecord[]} records
       */
      morphed(records) {
        const isMorph = this.#servers && records.some(({ addedNodes }) => addedNodes.length > 0);
        if (isMorph) this.#nodes.add(records, new Set(this.#servers));
        this.#servers = void 0;
        this.#leftovers.clear(records);
        this.#moves.settle();
        this.#touched.note(records);
        this.#foreign.ignoreWhile(() => closeModals(records));
      }
    };
  }
});

// src/parts/others.js
var others_exports = {};
__export(others_exports, {
  create: () => create6,
  version: () => version
});
function create6(runtime) {
  const others = new Others(runtime);
  const { attributes } = runtime.foreign;
  const note = attributes.note.bind(attributes);
  attributes.note = (records) => note(firstChanges(records));
  runtime.foreign.learnOf(others);
  return others;
}
var init_others2 = __esm({
  "src/parts/others.js"() {
    "use strict";
    init_first_changes();
    init_others();
    init_version();
  }
});

// src/wire/subscriptions.js
function awaitSubscription({ window, parts, signal }, attribute) {
  const { document: document2, MutationObserver } = (
    /** @type {Window & typeof globalThis} */
    window
  );
  const look = async () => {
    if (!plain(document2).querySelector(`[${attribute}]`)) return;
    observer.disconnect();
    return parts.need("push");
  };
  const observer = new MutationObserver(look);
  observer.observe(document2, { childList: true, subtree: true, attributeFilter: [attribute] });
  signal.addEventListener("abort", () => observer.disconnect());
  const comeBack = async () => (parts.ready.push ?? await look())?.comeBack();
  plain(document2).addEventListener("reflex:connected", comeBack, { signal });
  look();
}
var init_subscriptions = __esm({
  "src/wire/subscriptions.js"() {
    "use strict";
    init_plain();
  }
});

// src/feedback/disabled_buttons.js
function documentOf(element) {
  return plain(plain(element).ownerDocument);
}
function stateOf(element) {
  const { disabled, value, childNodes } = plain(element);
  return { isDisabled: disabled, value, children: [...childNodes].map((node) => node.cloneNode(true)) };
}
function wait(element, text) {
  const own = plain(element);
  own.disabled = true;
  if (!text) return;
  if (own.tagName === "INPUT") own.value = text;
  else own.textContent = text;
}
function show(element, { isDisabled, value, children }) {
  const own = plain(element);
  own.disabled = isDisabled;
  if (own.tagName === "INPUT") own.value = value;
  else if (!isSame3(own, children)) own.replaceChildren(...children);
}
function isSame3({ childNodes }, children) {
  return childNodes.length === children.length && children.every((node, index) => node.isEqualNode(childNodes[index]));
}
var DisabledButtons;
var init_disabled_buttons = __esm({
  "src/feedback/disabled_buttons.js"() {
    "use strict";
    init_plain();
    DisabledButtons = class {
      #attribute;
      #foreign;
      /** @type {Map<Element, { reflex: Reflex, before: State, hadFocus: boolean }>} */
      #disabled = /* @__PURE__ */ new Map();
      /**
       * @param {import("../base/rare_schema.js").FeedbackSchema} schema
       * @param {import("../foreign/foreign_changes.js").ForeignChanges} foreign
       */
      constructor(schema, foreign) {
        this.#foreign = foreign;
        this.#attribute = schema.disableWithAttribute;
      }
      /**
       * @param {Document} document
       * @param {AbortSignal} signal
       */
      start(document2, signal) {
        const listen = (name2, listener) => plain(document2).addEventListener(name2, (event) => listener(
          /** @type {CustomEvent} */
          event.detail
        ), {
          capture: true,
          signal
        });
        listen("reflex:queued", ({ reflex }) => this.disable(reflex));
        listen("reflex:delivered", ({ reflex }) => this.disable(reflex));
        listen("reflex:finalize", ({ reflex }) => this.#end(reflex));
        listen("reflex:before-morph-element", (detail) => this.#carryOver(detail));
      }
      /** @param {Reflex} reflex */
      disable(reflex) {
        if (reflex.isOver) return;
        for (const element of [reflex.element, reflex.submitter]) {
          if (!element || !plain(element).hasAttribute(this.#attribute) || this.#disabled.has(element)) continue;
          const hadFocus = element === documentOf(element).activeElement;
          this.#disabled.set(element, { reflex, before: stateOf(element), hadFocus });
          this.#foreign.ignoreWhile(() => wait(element, plain(element).getAttribute(this.#attribute)));
        }
      }
      /** @param {Reflex} ended */
      #end(ended2) {
        for (const [element, { reflex, before, hadFocus }] of this.#disabled) {
          if (reflex !== ended2) continue;
          this.#disabled.delete(element);
          this.#foreign.ignoreWhile(() => show(element, before));
          const { activeElement, body: body2 } = documentOf(element);
          if (hadFocus && (!activeElement || activeElement === body2 || activeElement === element))
            plain(
              /** @type {HTMLElement} */
              element
            ).focus({ preventScroll: true });
        }
      }
      /**
       * The server's element takes over, and waits as well. This comes in the middle of a morph, where only the replacement may be
       * touched: what is done to the page there is the server's.
       *
       * @param {{ element: Element, replacement: Element }} detail
       */
      #carryOver(detail) {
        const known = this.#disabled.get(detail.element);
        if (!known) return;
        const { replacement } = detail;
        known.before = stateOf(replacement);
        wait(replacement, plain(replacement).getAttribute(this.#attribute));
      }
    };
  }
});

// src/feedback/progress_bar.js
function reflexOf(event) {
  return (
    /** @type {CustomEvent} */
    event.detail.reflex
  );
}
var patience4, styles2, ProgressBar;
var init_progress_bar = __esm({
  "src/feedback/progress_bar.js"() {
    "use strict";
    init_plain();
    init_style_sheet();
    patience4 = 300;
    styles2 = `
:where(.reflex-progress-bar) {
  position: fixed; inset: 0 0 auto; z-index: 2147483647; height: 3px; background: #0a7cff; pointer-events: none;
  transform-origin: left; animation: reflex-progress 15s cubic-bezier(0, 0.7, 0.3, 1) forwards;
}
:where([dir="rtl"] .reflex-progress-bar) { transform-origin: right }
@keyframes reflex-progress { from { transform: scaleX(0) } to { transform: scaleX(0.95) } }
@media (prefers-reduced-motion: reduce) { :where(.reflex-progress-bar) { animation-timing-function: steps(5, end) } }`;
    ProgressBar = class {
      #document;
      #clock;
      #attribute;
      /** @type {Map<import("../reflex/reflex.js").Reflex, unknown>} */
      #timers = /* @__PURE__ */ new Map();
      /** @type {Element | null} */
      #bar = null;
      /**
       * @param {object} collaborators
       * @param {Document} collaborators.document
       * @param {import("../base/clock.js").Clock} collaborators.clock
       * @param {import("../base/rare_schema.js").FeedbackSchema} collaborators.schema
       */
      constructor({ document: document2, clock, schema }) {
        this.#document = document2;
        this.#clock = clock;
        this.#attribute = schema.progressAttribute;
      }
      /** @param {AbortSignal} signal */
      start(signal) {
        const document2 = this.#document;
        adoptStyles(document2, styles2);
        const options = { capture: true, signal };
        plain(document2).addEventListener("reflex:before", (event) => this.begin(reflexOf(event)), options);
        plain(document2).addEventListener("reflex:finalize", (event) => this.#end(reflexOf(event)), options);
        signal.addEventListener("abort", () => this.#hide());
      }
      /** @param {import("../reflex/reflex.js").Reflex} reflex */
      begin(reflex) {
        this.#timers.set(
          reflex,
          this.#clock.setTimeout(() => this.#show(), patience4)
        );
      }
      /** @param {import("../reflex/reflex.js").Reflex} reflex */
      #end(reflex) {
        this.#clock.clearTimeout(this.#timers.get(reflex));
        this.#timers.delete(reflex);
        if (this.#timers.size === 0) this.#hide();
      }
      #show() {
        const { documentElement } = this.#document;
        if (this.#bar || ["off", "false"].includes(documentElement.getAttribute(this.#attribute) ?? "")) return;
        this.#bar = this.#document.createElement("div");
        this.#bar.className = "reflex-progress-bar";
        documentElement.append(this.#bar);
      }
      #hide() {
        this.#bar?.remove();
        this.#bar = null;
      }
    };
  }
});

// src/feedback/above_all.js
function putAboveAll(document2, element) {
  const place4 = topmostModal(document2) ?? document2.documentElement;
  if (element.parentNode !== place4) place4.append(element);
}
function stayAboveAll(document2, shown4, signal) {
  const follow2 = () => {
    const element = shown4();
    if (element) putAboveAll(document2, element);
  };
  for (const name2 of ["toggle", "close", "reflex:finalize"])
    plain(document2).addEventListener(name2, follow2, { capture: true, signal });
}
function topmostModal(document2) {
  const open3 = [...document2.querySelectorAll("dialog[open]")].filter(isModal);
  return open3.find((each) => each === document2.activeElement?.closest("dialog")) ?? open3.at(-1);
}
function isModal(dialog) {
  try {
    return dialog.matches(":modal");
  } catch {
    return false;
  }
}
var init_above_all = __esm({
  "src/feedback/above_all.js"() {
    "use strict";
    init_plain();
  }
});

// src/feedback/status_region.js
var patience5, readingTime, styles3, texts, StatusRegion;
var init_status_region = __esm({
  "src/feedback/status_region.js"() {
    "use strict";
    init_plain();
    init_reflex_origin();
    init_above_all();
    init_style_sheet();
    patience5 = 1e3;
    readingTime = 1e4;
    styles3 = `
:where(.reflex-status) {
  position: fixed; inset: auto 0 1rem; z-index: 2147483646; box-sizing: border-box; margin: auto; width: fit-content;
  max-width: min(90vw, 40rem); max-height: 30vh; overflow: auto; padding: 0.6em 1em; border-radius: 0.4em;
  background: #222; color: #fff; font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; cursor: pointer;
}
:where(.reflex-status:empty) { padding: 0 }
:where([data-reflex-notices="off"] .reflex-status) {
  inset: 0 auto auto 0; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`;
    texts = {
      disconnected: "Connection lost",
      connected: "Connected again",
      error: "That did not work",
      forbidden: "That is not allowed",
      outdated: "There is a new version of this page. Please load it again",
      held: "You may be logged out. Copy what you entered. Please load this page again"
    };
    StatusRegion = class {
      #document;
      #clock;
      #region;
      /** @type {unknown} */
      #timer = null;
      /** @type {unknown} */
      #hiding = null;
      #problem = "";
      #isLost = false;
      /** @type {keyof typeof texts | ""} what is true until further notice */
      #lasting = "";
      /**
       * @param {Document} document
       * @param {import("../base/clock.js").Clock} clock
       */
      constructor(document2, clock) {
        this.#document = document2;
        this.#clock = clock;
        this.#region = document2.createElement("div");
        this.#region.className = "reflex-status";
        this.#region.setAttribute("role", "status");
        this.#region.addEventListener("click", (event) => {
          event.stopPropagation();
          this.#say("");
        });
      }
      /** @param {AbortSignal} signal */
      start(signal) {
        const document2 = this.#document;
        adoptStyles(document2, styles3);
        document2.documentElement.append(this.#region);
        stayAboveAll(document2, () => this.#region, signal);
        const stages = [
          ["before", ({ reflex }) => isOfVisitor(reflex) && this.#sayWhatLasts()],
          ["disconnected", () => this.#noteThatItIsLost()],
          ["connected", () => this.#noteThatItIsBack()],
          ["forbidden", () => this.#sayProblem(this.#textOf("forbidden"))],
          [
            "error",
            ({ error }) => this.#sayProblem(this.#textOf("error").replace(/[:\s]*$/, ": ") + error.message)
          ],
          ["outdated", () => this.#noteLasting("outdated")],
          ["held", () => this.#noteLasting("held")],
          ["released", () => this.#noteLasting("")]
        ];
        for (const [stage, note] of stages)
          plain(document2).addEventListener(
            `reflex:${stage}`,
            (event) => note(
              /** @type {CustomEvent} */
              event.detail
            ),
            { capture: true, signal }
          );
        signal.addEventListener("abort", () => {
          this.#clock.clearTimeout(this.#timer);
          this.#clock.clearTimeout(this.#hiding);
          this.#region.remove();
        });
      }
      // A connection that is back in a moment is nothing to talk about.
      #noteThatItIsLost() {
        this.#clock.clearTimeout(this.#timer);
        this.#timer = this.#clock.setTimeout(() => {
          this.#isLost = true;
          this.#sayAfterProblem("disconnected");
        }, patience5);
      }
      #noteThatItIsBack() {
        this.#clock.clearTimeout(this.#timer);
        if (this.#isLost) this.#sayAfterProblem("connected");
        this.#isLost = false;
      }
      #noteLasting(name2) {
        if (this.#lasting !== "outdated") this.#lasting = name2;
        this.#sayWhatLasts();
      }
      /** @param {keyof typeof texts} name */
      #textOf(name2) {
        return this.#document.documentElement.getAttribute(`data-reflex-${name2}-text`) ?? texts[name2];
      }
      #sayWhatLasts() {
        const name2 = this.#lasting || this.#isLost && "disconnected";
        this.#say(name2 ? this.#textOf(name2) : "");
      }
      // Whoever has not read yet that something was not done must not take this for the news that it was.
      #sayAfterProblem(name2) {
        this.#sayProblem(this.#problem, [this.#textOf(name2)]);
      }
      #sayProblem(problem, news = []) {
        this.#sayForAWhile([problem, ...news].filter(Boolean).join(". "));
        this.#problem = problem;
      }
      /** @param {string} text */
      #sayForAWhile(text) {
        if (this.#lasting) return this.#sayWhatLasts();
        this.#say(text);
        this.#hiding = this.#clock.setTimeout(() => this.#sayWhatLasts(), readingTime);
      }
      /** @param {string} text */
      #say(text) {
        this.#clock.clearTimeout(this.#hiding);
        this.#problem = "";
        putAboveAll(this.#document, this.#region);
        this.#region.textContent = text;
      }
    };
  }
});

// src/feedback/feedback.js
var Feedback;
var init_feedback = __esm({
  "src/feedback/feedback.js"() {
    "use strict";
    init_plain();
    init_rare_schema();
    init_subscriptions();
    init_disabled_buttons();
    init_progress_bar();
    init_status_region();
    Feedback = class {
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, clock, signal, stimulator, hasProgress } = runtime;
        const document2 = plain(window.document);
        const schema = withFeedbackAttributes(runtime.schema);
        const buttons = new DisabledButtons(schema, runtime.foreign);
        const bar = new ProgressBar({ document: document2, clock, schema });
        buttons.start(document2, signal);
        if (hasProgress) bar.start(signal);
        new StatusRegion(document2, clock).start(signal);
        awaitSubscription(runtime, schema.subscribeAttribute);
        const asking = document2.querySelectorAll(`[${schema.reflexAttribute}]`);
        const isAsking = (element) => stimulator.needsExtras({
          element,
          options: {},
          controller: void 0,
          isDeclared: true,
          target: void 0
        });
        if (Array.from(asking).some(isAsking) || document2.querySelector(`[${componentAttribute}]`))
          runtime.parts.need("extras");
        for (const reflex of stimulator.reflexes.underWay) {
          buttons.disable(reflex);
          if (hasProgress) bar.begin(reflex);
        }
      }
    };
  }
});

// src/parts/feedback.js
var feedback_exports = {};
__export(feedback_exports, {
  create: () => create7,
  version: () => version
});
var create7;
var init_feedback2 = __esm({
  "src/parts/feedback.js"() {
    "use strict";
    init_feedback();
    init_version();
    create7 = (runtime) => new Feedback(runtime);
  }
});

// src/fields/element_data.js
function elementData(element, schema, attributes = attributesOf(element, schema)) {
  const own = plain(element);
  return { tagName: own.tagName, attributes, ...liveState(own) };
}
function attributesOf(element, schema) {
  const own = plain(element);
  const isBusy = own.hasAttribute(schema.busyAttribute);
  const ours2 = isBusy ? [schema.reflexAttribute, schema.busyAttribute, "aria-busy"] : [schema.reflexAttribute];
  const attributes = Array.from(own.attributes, ({ name: name2, value }) => [name2, value]);
  return Object.fromEntries(attributes.filter(([name2]) => !ours2.includes(name2)));
}
function liveState(element) {
  const { value, type, options, checked, selected } = (
    /** @type {any} */
    element
  );
  const state = {};
  if (typeof value === "string" && type !== "file" && (value || element.tagName !== "BUTTON"))
    state.value = value;
  const isCounted = element.hasAttribute("value") || element.localName.includes("-");
  if (typeof value === "number" && isCounted) state.value = String(value);
  if (element.tagName === "SELECT") state.values = valuesOf(options, "selected");
  if (element.tagName === "OPTION") state.selected = selected;
  if (element.tagName === "INPUT" && groupedTypes.includes(type)) {
    const group = groupOf(
      /** @type {HTMLInputElement} */
      element
    );
    state.checked = checked;
    if (group.length > 1) state.values = valuesOf(group, "checked");
  }
  if (state.values) state.value = state.values.join(",");
  return state;
}
function groupOf(input) {
  if (!input.name) return [input];
  const inputs = plain(input.form)?.elements ?? plain(
    /** @type {Document} */
    input.getRootNode()
  ).querySelectorAll("input");
  return (
    /** @type {HTMLInputElement[]} */
    Array.from(inputs).filter(
      ({ type, name: name2, form }) => type === input.type && name2 === input.name && form === input.form
    )
  );
}
function valuesOf(fields4, property) {
  return Array.from(fields4).filter((field) => field[property]).map((field) => field.value);
}
var groupedTypes;
var init_element_data = __esm({
  "src/fields/element_data.js"() {
    "use strict";
    init_plain();
    groupedTypes = ["checkbox", "radio"];
  }
});

// src/fields/field_that_asked.js
function obeys(from, to, selections) {
  if (from.type === "checkbox") return true;
  if (from.tagName === "SELECT") return Array.from(to.options).some(isDefault);
  if (from.type !== "radio") return to.defaultValue;
  const says = groupOf(to).some(isDefault);
  if (says) selections.push(() => groupOf(from).forEach(takeDefault));
  return says;
}
function isDefault({ defaultSelected, defaultChecked }) {
  return defaultSelected || defaultChecked;
}
function takeDefault(box) {
  box.checked = box.defaultChecked;
}
var init_field_that_asked = __esm({
  "src/fields/field_that_asked.js"() {
    "use strict";
    init_element_data();
  }
});

// src/page/next_focus.js
var most5, NextFocus;
var init_next_focus = __esm({
  "src/page/next_focus.js"() {
    "use strict";
    init_plain();
    init_reflex_origin();
    most5 = 20;
    NextFocus = class {
      #document;
      #attribute;
      #focused;
      /** What the focused element is in, itself first, with what stands beside each of them. */
      #around;
      /** Where it is among those of its kind in the element around it. */
      #place = -1;
      #number = 0;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("./page.js").Asked} asked
       */
      constructor({ window, schema }, asked) {
        this.#document = plain(window.document);
        this.#attribute = schema.reflexAttribute;
        const { activeElement, body: body2 } = this.#document;
        this.#focused = isOfVisitor(asked) && activeElement !== body2 ? activeElement : null;
        this.#around = [];
        for (let each = this.#focused; each && each !== body2; each = plain(each).parentElement)
          this.#around.push({ element: each, siblings: [...plain(plain(each).parentElement)?.children ?? []] });
        const alike = this.#alike();
        this.#place = alike.indexOf(
          /** @type {Element} */
          this.#focused
        );
        this.#number = alike.length;
      }
      /** Once the page is what the server rendered. */
      follow() {
        const focused = plain(this.#focused);
        const { activeElement, body: body2 } = this.#document;
        if (!focused || focused.isConnected || activeElement && activeElement !== body2) return;
        if (focused.id && this.#document.getElementById(focused.id)) return;
        const alike = this.#alike();
        if (alike.length === this.#number)
          plain(
            /** @type {any} */
            alike[this.#place]
          )?.focus({ preventScroll: true });
        if (this.#document.activeElement !== body2) return;
        const last = this.#around.filter(({ element }) => !plain(element).isConnected).length - 1;
        const { element: row, siblings } = this.#around[last];
        const position = siblings.indexOf(row);
        const beside = [siblings.slice(position + 1), siblings.slice(0, position).reverse()].flatMap(
          (rows) => rows.filter((each) => plain(each).isConnected).slice(0, most5)
        );
        const index = Math.max(0, this.#controlsIn(row).indexOf(
          /** @type {Element} */
          this.#focused
        ));
        const around = this.#around.slice(last + 1).map(({ element }) => element);
        for (const each of [...beside.map((other) => this.#controlsIn(other).at(index)), ...around]) {
          const candidate = (
            /** @type {HTMLElement | undefined} */
            each
          );
          plain(candidate)?.focus?.({ preventScroll: true });
          if (candidate && this.#document.activeElement === candidate) return;
        }
      }
      /** What stands beside the focused element, or stood, and is of its kind. */
      #alike() {
        const around = this.#around[1]?.element ?? this.#document.body;
        return this.#focused && plain(around).isConnected ? this.#controlsIn(around) : [];
      }
      /**
       * @param {Element} row
       * @returns {Element[]} what is in it of the kind of the focused element
       */
      #controlsIn(row) {
        const kindOf3 = (each) => (
          // What numbers it holds say which row it is for.
          ["type", this.#attribute].map((name2) => plain(each).getAttribute(name2)?.replace(/\d+/g, "")).join()
        );
        const focused = (
          /** @type {Element} */
          this.#focused
        );
        const { localName } = plain(focused);
        return [row, ...plain(row).querySelectorAll(localName)].filter(
          (each) => plain(each).localName === localName && kindOf3(each) === kindOf3(focused)
        );
      }
    };
  }
});

// src/events/coming_into_view.js
var name, ComingIntoView;
var init_coming_into_view = __esm({
  "src/events/coming_into_view.js"() {
    "use strict";
    init_plain();
    name = "visible";
    ComingIntoView = class {
      #window;
      #observer;
      /** @type {Set<Element>} */
      #watched = /* @__PURE__ */ new Set();
      /** @type {Map<Element, number>} where those in view stood when they were told */
      #places = /* @__PURE__ */ new Map();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, signal }) {
        this.#window = /** @type {Window & typeof globalThis} */
        window;
        const { document: document2, IntersectionObserver } = this.#window;
        this.#observer = IntersectionObserver && new IntersectionObserver((entries) => this.#see(entries));
        plain(document2).addEventListener("reflex:finalize", (event) => this.#lookAgain(event), { signal });
        signal.addEventListener("abort", () => this.#observer?.disconnect());
      }
      /** @param {[Element, string[]][]} named what elements ask for */
      look(named) {
        const wanted = new Set(named.filter(([, names]) => names.includes(name)).map(([element]) => element));
        for (const element of wanted) if (!this.#watched.has(element)) this.#observer?.observe(element);
        for (const element of this.#watched) if (!wanted.has(element)) this.#forget(element);
        this.#watched = wanted;
      }
      /** @param {Element} element */
      #forget(element) {
        this.#observer?.unobserve(element);
        this.#places.delete(element);
      }
      /** @param {IntersectionObserverEntry[]} entries */
      #see(entries) {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) this.#places.delete(target);
          else {
            this.#places.set(target, this.#placeOf(target));
            plain(target).dispatchEvent(new this.#window.Event(name));
          }
        }
      }
      /**
       * What is still in view although its reflex brought more before it is told once more. Where nothing came, nothing will.
       *
       * @param {Event} event
       */
      #lookAgain(event) {
        const { element, reflex } = (
          /** @type {CustomEvent} */
          event.detail
        );
        const place4 = this.#places.get(element);
        if (reflex.event?.type !== name || place4 === void 0 || place4 === this.#placeOf(element)) return;
        this.#observer?.unobserve(element);
        this.#observer?.observe(element);
      }
      /** @param {Element} element */
      #placeOf(element) {
        const { top, left } = plain(element).getBoundingClientRect();
        const { scrollX, scrollY } = this.#window;
        return top + left + scrollX + scrollY;
      }
    };
  }
});

// src/events/intervals.js
var pattern3, units, shortest, Intervals;
var init_intervals = __esm({
  "src/events/intervals.js"() {
    "use strict";
    init_plain();
    pattern3 = /^every\((\d+(?:\.\d+)?)(ms|s|m)\)$/;
    units = { ms: 1, s: 1e3, m: 6e4 };
    shortest = 100;
    Intervals = class {
      #runtime;
      /** @type {Interval[]} */
      #all = [];
      /** @type {Set<string>} */
      #reported = /* @__PURE__ */ new Set();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, signal } = runtime;
        this.#runtime = runtime;
        const resume = () => this.#resume();
        const document2 = plain(window.document);
        plain(document2).addEventListener("visibilitychange", resume, { signal });
        plain(document2).addEventListener("reflex:connected", resume, { signal });
        signal.addEventListener("abort", () => this.look([]));
      }
      /** @param {[Element, string[]][]} named what elements ask for */
      look(named) {
        const wanted = named.flatMap(([element, names]) => names.map((name2) => ({ element, name: name2 })));
        const isSame5 = (one, other) => one.element === other.element && one.name === other.name;
        const kept2 = this.#all.filter((known) => wanted.some((each) => isSame5(known, each)));
        for (const gone of this.#all) if (!kept2.includes(gone)) this.#runtime.clock.clearTimeout(gone.timer);
        const added = wanted.filter((each) => !kept2.some((known) => isSame5(known, each))).flatMap((each) => this.#read(each));
        this.#all = [...kept2, ...added];
        for (const each of added) this.#await(each);
      }
      /**
       * @param {{ element: Element, name: string }} wanted
       * @returns {Interval[]}
       */
      #read({ element, name: name2 }) {
        if (!/^every\b/.test(name2)) return [];
        const [, number, unit] = name2.match(pattern3) ?? [];
        const period = Number(number) * units[
          /** @type {keyof typeof units} */
          unit
        ];
        if (period >= shortest) return [{ element, name: name2, period, due: this.#runtime.clock.now() + period }];
        if (!this.#reported.has(name2))
          this.#runtime.logger.warn(
            `Reflex: "${name2}" is ignored: expected every(5s), every(2m) or every(500ms), and at least ${shortest} ms.`,
            element
          );
        this.#reported.add(name2);
        return [];
      }
      /** @param {Interval} interval */
      #await(interval) {
        const { clock } = this.#runtime;
        clock.clearTimeout(interval.timer);
        interval.timer = clock.setTimeout(() => this.#tick(interval), Math.max(interval.due - clock.now(), 0));
      }
      /** @param {Interval} interval */
      #tick(interval) {
        const { element, name: name2, period } = interval;
        const { window, clock, isConnected: isConnected2, stimulator } = this.#runtime;
        if (!isConnected2 || plain(window.document).visibilityState === "hidden") return;
        interval.due = clock.now() + period;
        this.#await(interval);
        const isUnderWay = stimulator.reflexes.underWay.some(
          (reflex) => reflex.element === element && reflex.event?.type === name2
        );
        const { Event } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        if (!isUnderWay) plain(element).dispatchEvent(new Event(name2));
      }
      #resume() {
        for (const interval of this.#all) this.#await(interval);
      }
    };
  }
});

// src/events/label_clicks.js
var LabelClicks;
var init_label_clicks = __esm({
  "src/events/label_clicks.js"() {
    "use strict";
    init_plain();
    LabelClicks = class {
      /** @type {{ element: Element, field: Element, timer: ReturnType<typeof setTimeout> } | undefined} */
      #held;
      /**
       * @param {Event} event
       * @param {Element} element the one that asks
       * @param {() => void} proceed
       * @param {string} [place]
       */
      hear(event, element, proceed, place4) {
        if (event.type !== "click") return proceed();
        const [target] = (
          /** @type {Element[]} */
          event.composedPath()
        );
        if (this.#held?.field === target && this.#held.element === element) clearTimeout(this.#held.timer);
        const field = plain(target).closest?.("label")?.control;
        const comesAgain = field && field !== target && (place4 || plain(element).contains(field));
        if (!comesAgain || event.defaultPrevented) return proceed();
        this.#held = { element, field, timer: setTimeout(proceed) };
      }
    };
  }
});

// src/events/own_toggles.js
var OwnToggles;
var init_own_toggles = __esm({
  "src/events/own_toggles.js"() {
    "use strict";
    init_plain();
    OwnToggles = class {
      #document;
      /** @type {WeakMap<EventTarget, boolean>} whether those stand open that we opened, closed or brought */
      #changed = /* @__PURE__ */ new WeakMap();
      /** @param {Document} document */
      constructor(document2) {
        this.#document = plain(document2);
      }
      /** @param {() => void} work */
      during(work) {
        const before = new Map(Array.from(this.#all, (details) => [details, details.open]));
        work();
        for (const details of this.#all)
          if ((before.get(details) ?? false) !== details.open) this.#changed.set(details, details.open);
      }
      /** @param {Event} event which is the only one of a change */
      include({ type, target }) {
        const details = (
          /** @type {HTMLDetailsElement} */
          target
        );
        if (type !== "toggle" || !this.#changed.has(details)) return false;
        const isOpen = this.#changed.get(details);
        this.#changed.delete(details);
        return isOpen === details.open;
      }
      get #all() {
        return this.#document.querySelectorAll("details");
      }
    };
  }
});

// src/events/refused_events.js
var RefusedEvents;
var init_refused_events = __esm({
  "src/events/refused_events.js"() {
    "use strict";
    RefusedEvents = class {
      #attribute;
      #logger;
      /** @type {Set<string>} */
      #reported = /* @__PURE__ */ new Set();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ schema, logger }) {
        this.#attribute = schema.eventsAttribute;
        this.#logger = logger;
      }
      /**
       * @param {string} name
       * @param {Element} element the one that asked for it
       */
      report(name2, element) {
        if (this.#reported.has(name2)) return;
        this.#reported.add(name2);
        this.#logger.warn(
          `Reflex: "${name2}" was left out, since it can happen without the visitor. For a page whose elements may ask for it: <html ${this.#attribute}="${name2}">.`,
          element
        );
      }
    };
  }
});

// src/events/shadows.js
var shadowRoot, Shadows;
var init_shadows = __esm({
  "src/events/shadows.js"() {
    "use strict";
    init_plain();
    shadowRoot = 11;
    Shadows = class {
      #document;
      #events;
      #signal;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, events, signal }) {
        this.#document = window.document;
        this.#events = events;
        this.#signal = signal;
      }
      /** @param {Event} event that came out of some */
      learnFrom(event) {
        for (const node of event.composedPath()) {
          const root = (
            /** @type {ShadowRoot} */
            node
          );
          if (plain(root).nodeType === shadowRoot) this.#listenOn(root);
        }
      }
      /** @param {ShadowRoot} root */
      #listenOn(root) {
        const { eventNames } = this.#events;
        this.#events.learnFrom(root);
        for (const name2 of eventNames) {
          plain(root).addEventListener(name2, this.#captured, { capture: true, signal: this.#signal });
          plain(root).addEventListener(name2, this.#bubbled, { signal: this.#signal });
        }
      }
      #captured = (event) => {
        if (!this.#goesFurther(event)) this.#events.captured(event);
      };
      #bubbled = (event) => {
        if (!this.#goesFurther(event)) this.#events.bubbled(event);
      };
      // Chromium says of a submit that it leaves its shadow root, and keeps it there all the same.
      /** @param {Event} event */
      #goesFurther(event) {
        return event.composedPath().includes(this.#document);
      }
    };
  }
});

// src/events/composition.js
function isSame4(one, other) {
  return one.element === other.element && one.target === other.target && one.event?.type === other.event?.type;
}
var Composition;
var init_composition = __esm({
  "src/events/composition.js"() {
    "use strict";
    init_plain();
    Composition = class {
      #runtime;
      /** @type {Stimulation[]} */
      #held = [];
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        const { window, clock, signal } = runtime;
        const end = () => clock.setTimeout(this.release, 0);
        plain(window.document).addEventListener("compositionend", end, { capture: true, signal });
      }
      /** @param {Stimulation} stimulation */
      holds(stimulation2) {
        this.#held = this.#held.filter((each) => !isSame4(each, stimulation2));
        const isComposed = this.#isComposed(stimulation2);
        if (isComposed) this.#held.push(stimulation2);
        return isComposed;
      }
      /** Asks for what has its word. */
      release = () => {
        const done = this.#held.filter((each) => !this.#isComposed(each));
        this.#held = this.#held.filter((each) => !done.includes(each));
        const { stimulator, signal } = this.#runtime;
        for (const each of done) if (!signal.aborted && plain(each.element).isConnected) stimulator.launch(each);
      };
      /** @param {Stimulation} stimulation */
      #isComposed({ element, target, event }) {
        return target?.startsWith("=") === true && this.#runtime.edits.composing === (event?.target ?? element);
      }
    };
  }
});

// src/events/typing.js
var Typing;
var init_typing = __esm({
  "src/events/typing.js"() {
    "use strict";
    init_plain();
    init_fields();
    init_composition();
    Typing = class {
      #runtime;
      #composition;
      /** @type {Stimulation | undefined} */
      #held;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        this.#composition = new Composition(runtime);
      }
      /**
       * Whether an event need not ask now.
       *
       * @param {Stimulation} stimulation
       */
      holds(stimulation2) {
        const { element, target, event } = stimulation2;
        const { schema, stimulator } = this.#runtime;
        if (event?.type !== "input" || isBox(event.target ?? element)) return false;
        if (this.#composition.holds({ element, target, event })) return true;
        if (plain(element).hasAttribute(schema.eachAttribute)) return false;
        if (this.#held && !isSame4(this.#held, stimulation2)) this.flush();
        const { all } = stimulator.reflexes;
        const last = all[all.length - 1];
        const before = [...all].reverse().find((each) => !each.isOver && isSame4(each, stimulation2));
        if (!before) return false;
        if (before.stage !== "delivered") return before === last && this.#renew(before);
        if (!this.#held) before.promise.then(this.flush, this.flush);
        this.#held = { element, target, event };
        return true;
      }
      /** @param {import("../reflex/reflex.js").Reflex} reflex */
      #renew(reflex) {
        const { channel, stimulator } = this.#runtime;
        if (reflex.stage === "queued") channel.delivery.queued.add(reflex, stimulator.write(reflex));
        return true;
      }
      flush = () => {
        const held = this.#held;
        this.#held = void 0;
        if (held && !this.#runtime.signal.aborted && !this.#composition.holds(held))
          this.#runtime.stimulator.launch(held);
        this.#composition.release();
      };
    };
  }
});

// src/events/pace.js
var Pace;
var init_pace = __esm({
  "src/events/pace.js"() {
    "use strict";
    init_plain();
    init_field_that_asked();
    init_form_records();
    init_next_focus();
    init_coming_into_view();
    init_intervals();
    init_label_clicks();
    init_own_toggles();
    init_refused_events();
    init_shadows();
    init_typing();
    Pace = class {
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, schema, signal, entryReader } = runtime;
        const { document: document2, MutationObserver } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        this.toggles = new OwnToggles(document2);
        this.labels = new LabelClicks();
        this.shadows = new Shadows(runtime);
        this.typing = new Typing(runtime);
        this.refused = new RefusedEvents(runtime);
        this.rules = (asked) => {
          runtime.foreign.otherScripts?.drafts.sent.expect(asked);
          const formRecords = new FormRecords(runtime);
          const nextFocus = new NextFocus(runtime, asked);
          return { obeys, formRecords, selections: [() => formRecords.reopen(), () => nextFocus.follow()] };
        };
        const watches = [new ComingIntoView(runtime), new Intervals(runtime)];
        const asking = ["visible", "every"].map((name2) => `[${schema.reflexAttribute}*="${name2}"]`).join();
        const look = () => {
          const elements = Array.from(plain(document2).querySelectorAll(asking));
          const named = elements.map((element) => {
            const names = entryReader.of(element).map(({ eventName }) => eventName);
            return (
              /** @type {[Element, string[]]} */
              [element, names]
            );
          });
          for (const watch of watches) watch.look(named);
        };
        const observer = new MutationObserver(look);
        observer.observe(document2, {
          childList: true,
          subtree: true,
          attributeFilter: [schema.reflexAttribute, schema.ignoreAttribute]
        });
        signal.addEventListener("abort", () => observer.disconnect());
        look();
      }
    };
  }
});

// src/parts/pace.js
var pace_exports = {};
__export(pace_exports, {
  create: () => create8,
  version: () => version
});
var create8;
var init_pace2 = __esm({
  "src/parts/pace.js"() {
    "use strict";
    init_pace();
    init_version();
    create8 = (runtime) => new Pace(runtime);
  }
});

// src/wire/push.js
var awaitsData, Push;
var init_push = __esm({
  "src/wire/push.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_rare_schema();
    awaitsData = /^cmVmbGV4OmRhdGE\./;
    Push = class {
      #runtime;
      #document;
      #attribute;
      #ignored;
      /** What this connection has been told, as it was sent. */
      #told = "[]";
      #isOutdated = false;
      #isAsked = false;
      #hasHeard = false;
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { window, schema, signal } = runtime;
        const { document: document2 } = window;
        const { MutationObserver } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        this.#runtime = runtime;
        this.#document = plain(document2);
        this.#attribute = withFeedbackAttributes(schema).subscribeAttribute;
        this.#ignored = `[${schema.ignoreAttribute}]`;
        const observer = new MutationObserver(() => this.#subscribe());
        observer.observe(document2, { childList: true, subtree: true, attributeFilter: [this.#attribute] });
        signal.addEventListener("abort", () => observer.disconnect());
        plain(document2).addEventListener("reflex:disconnected", () => this.#told = "[]", { signal });
        plain(document2).addEventListener("reflex:finalize", () => this.#catchUp(), { signal });
        plain(document2).addEventListener("reflex:visit", () => this.#fetchData(), { signal });
        this.#subscribe();
        this.#fetchData();
      }
      /** A page that was only loaded has nobody who fetches the data that it awaits. */
      #fetchData() {
        const asked = this.#runtime.stimulator.reflexes.all;
        const opened = asked.map(({ opensPage }) => opensPage).lastIndexOf(true);
        const hasRun = asked.slice(opened + 1).some(({ isOver, isPageless }) => isOver && isPageless === false);
        const isWaiting = this.#tokens.some((token) => awaitsData.test(`${token}`));
        if (isWaiting && !hasRun && !this.#isRefreshing) this.#refresh();
      }
      /** @param {import("./protocol.js").ServerMessage} received */
      receive(received) {
        const { type, message, operations, asked } = received;
        const { signal, parts, logger } = this.#runtime;
        if (signal.aborted) return;
        if (received.of !== void 0) return this.#showBefore(received);
        this.#hasHeard = true;
        if (type === "operations") parts.ready.operations?.perform(operations ?? []);
        else if (type === "refresh") this.#refresh(asked);
        else logger.error(`Reflex: ${message ?? `unknown message ${type}`}`);
      }
      /**
       * Shows the page while the reflex is still under way that it is about. The server knows nothing of what was entered yet, nor of
       * what an action has shown once, so all of that stays as it is.
       *
       * @param {import("./protocol.js").ServerMessage} message
       */
      #showBefore({ of, html, change }) {
        const { events, page } = this.#runtime;
        const reflex = this.#underWay.find(({ id }) => id === of);
        if (!reflex || html === void 0) return;
        const { form, sentAtEdit, formShown, isPageless, isUnasked, change: ofAnswer } = reflex;
        const before = { form: null, sentAtEdit: 0, formShown: void 0, isPageless: false, isUnasked: true };
        Object.assign(reflex, before, { change });
        try {
          events.pauseWhile(() => page.render(reflex, html));
        } finally {
          Object.assign(reflex, { form, sentAtEdit, formShown, isPageless, isUnasked, change: ofAnswer });
        }
      }
      get #tokens() {
        const elements = this.#document.querySelectorAll(`[${this.#attribute}]`);
        const own = Array.from(elements).filter((element) => !closest(element, this.#ignored));
        return [...new Set(own.map((element) => plain(element).getAttribute(this.#attribute)))].sort();
      }
      /** Tells the server all that the page shows, if that is not what it knows. */
      #subscribe() {
        if (!this.#runtime.isConnected) return;
        const groups = this.#tokens;
        const told = JSON.stringify(groups);
        if (told === this.#told) return;
        this.#told = told;
        this.#runtime.channel.socket.send(JSON.stringify({ type: "subscribe", groups }));
      }
      /** Something may have been missed without a connection, and a server that was started anew may know none of the tokens. */
      comeBack() {
        this.#subscribe();
        const awaitsSome = this.#hasHeard || this.#tokens.length > 0;
        if (awaitsSome && !this.#isRefreshing) this.#refresh();
      }
      /**
       * What is under way is answered first: it may move on to another address. A page that was made before what happened
       * now is followed by one more.
       *
       * @param {boolean} [isAsked] whether the visitor has asked for what is not there any more: then nothing is held for them
       */
      #refresh(isAsked = false) {
        this.#isOutdated = true;
        this.#isAsked ||= isAsked;
        this.#catchUp();
      }
      #catchUp() {
        if (!this.#isOutdated || this.#underWay.length > 0) return;
        const isAsked = this.#isAsked;
        this.#isOutdated = false;
        this.#isAsked = false;
        this.#runtime.stimulator.refresh(isAsked);
      }
      get #underWay() {
        return this.#runtime.stimulator.reflexes.underWay;
      }
      get #isRefreshing() {
        return this.#underWay.some(({ target, element }) => !target && element === this.#document.body);
      }
    };
  }
});

// src/parts/push.js
var push_exports = {};
__export(push_exports, {
  create: () => create9,
  version: () => version
});
var create9;
var init_push2 = __esm({
  "src/parts/push.js"() {
    "use strict";
    init_push();
    init_version();
    create9 = (runtime) => new Push(runtime);
  }
});

// src/development/debug_log.js
function nameOf2({ target = "refresh" }) {
  return target;
}
var DebugLog;
var init_debug_log = __esm({
  "src/development/debug_log.js"() {
    "use strict";
    init_attribute_switch();
    init_plain();
    init_rare_schema();
    DebugLog = class {
      #attribute;
      #console;
      #clock;
      #isWanted;
      /** @type {WeakMap<import("../reflex/reflex.js").Reflex, number>} */
      #startedAt = /* @__PURE__ */ new WeakMap();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor({ window, schema, clock, signal, isDebugging }) {
        this.#attribute = withRareAttributes(schema).suppressLoggingAttribute;
        this.#console = /** @type {Window & typeof globalThis} */
        window.console;
        this.#clock = clock;
        this.#isWanted = isDebugging;
        const { document: document2 } = window;
        for (const name2 of ["queued", "delivered"])
          plain(document2).addEventListener(`reflex:${name2}`, this.#goes, { signal });
        plain(document2).addEventListener("reflex:after", this.#comes, { signal });
      }
      #goes = (event) => {
        const { reflex } = (
          /** @type {CustomEvent} */
          event.detail
        );
        if (this.#startedAt.has(reflex) || !this.#isLogged(reflex)) return;
        this.#startedAt.set(reflex, this.#clock.now());
        const { id, args, controller, element } = reflex;
        this.#console.log(`\u2191 stimulate \u2191 ${nameOf2(reflex)}`, { id, args, controller, element });
      };
      #comes = (event) => {
        const { reflex } = (
          /** @type {CustomEvent} */
          event.detail
        );
        if (!this.#isLogged(reflex)) return;
        const { id, stage, payload, error, roots } = reflex;
        const time = this.#clock.now() - (this.#startedAt.get(reflex) ?? this.#clock.now());
        const outcome = stage === "success" ? "" : ` ${stage.toUpperCase()}${error ? `: ${error.message}` : ""}`;
        this.#console.log(
          `\u2193 reflex \u2193 ${nameOf2(reflex)} \u2192 ${roots.join(", ")} in ${time}ms${outcome}`,
          {
            id,
            payload
          }
        );
      };
      /** @param {import("../reflex/reflex.js").Reflex} reflex */
      #isLogged({ element, options }) {
        return this.#isWanted() && !(options.suppressLogging ?? isOn(plain(element).getAttribute(this.#attribute)));
      }
    };
  }
});

// src/parts/debug.js
var debug_exports = {};
__export(debug_exports, {
  create: () => create10,
  version: () => version
});
var create10;
var init_debug = __esm({
  "src/parts/debug.js"() {
    "use strict";
    init_debug_log();
    init_version();
    create10 = (runtime) => new DebugLog(runtime);
  }
});

// src/parts/narrow.js
var narrow_exports = {};
__export(narrow_exports, {
  create: () => create11,
  version: () => version
});
var create11;
var init_narrow = __esm({
  "src/parts/narrow.js"() {
    "use strict";
    init_narrow_morph();
    init_version();
    create11 = (runtime) => new NarrowMorph(runtime);
  }
});

// src/panel/draw.js
function draw(document2, name2, attributes) {
  const element = document2.createElementNS(svg, name2);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return (
    /** @type {SVGElement} */
    element
  );
}
function make(document2, name2, attributes, ...content2) {
  const element = document2.createElement(name2);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content2);
  return element;
}
var svg;
var init_draw = __esm({
  "src/panel/draw.js"() {
    "use strict";
    svg = "http://www.w3.org/2000/svg";
  }
});

// src/panel/flashes.js
function elementOf({ target, attributeName }) {
  if (attributeName?.startsWith("data-reflex") || attributeName === "aria-busy") return null;
  return target.nodeType === 1 ? (
    /** @type {Element} */
    target
  ) : target.parentElement;
}
var lasting, most6, Flashes;
var init_flashes = __esm({
  "src/panel/flashes.js"() {
    "use strict";
    init_plain();
    init_draw();
    lasting = 700;
    most6 = 50;
    Flashes = class {
      #window;
      #settings;
      #observer;
      #drawing;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("./settings.js").Settings} settings
       */
      constructor({ window, channel, signal }, settings) {
        this.#window = window;
        this.#settings = settings;
        this.#drawing = draw(window.document, "svg", { class: "flashes" });
        const { MutationObserver } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        this.#observer = new MutationObserver(() => {
        });
        const document2 = plain(window.document);
        const options = { capture: true, signal };
        const watch = { subtree: true, childList: true, characterData: true, attributes: true };
        const receive = channel.socketReceived.bind(channel);
        channel.socketReceived = (message) => {
          if (message.id !== void 0) this.#observer.observe(document2.body, watch);
          receive(message);
        };
        document2.addEventListener("reflex:after", () => this.#flash(), options);
        signal.addEventListener("abort", () => this.#observer.disconnect());
      }
      /** What shows them, for the panel to put somewhere. */
      get drawing() {
        return this.#drawing;
      }
      #flash() {
        const changed = this.#observer.takeRecords();
        this.#observer.disconnect();
        if (!this.#settings.flashes) return;
        const elements = new Set(changed.map(elementOf));
        for (const element of [...elements].slice(0, most6)) if (element) this.#frame(element);
      }
      /** @param {Element} element */
      #frame(element) {
        const { x, y, width: width2, height: height2 } = element.getBoundingClientRect();
        if (!width2 || !height2) return;
        const frame = draw(this.#window.document, "rect", { x, y, width: width2, height: height2 });
        this.#drawing.append(frame);
        this.#window.setTimeout(() => frame.remove(), lasting);
      }
    };
  }
});

// src/panel/sections.js
function sectionsOf({ begunAt, sentAt = begunAt, receivedAt, shownAt, times }) {
  if (shownAt === void 0) return [];
  const answeredAt = receivedAt ?? shownAt;
  const { queue = 0, action = 0, page = 0, answer: answer2 = 0 } = times ?? {};
  const server = [
    { name: "queue", time: queue / 1e3 },
    { name: "action", time: action / 1e3 },
    { name: "page", time: page / 1e3 },
    { name: "delta", time: answer2 / 1e3 }
  ];
  const known = server.reduce((sum, { time }) => sum + time, 0);
  const away = answeredAt - sentAt;
  return [
    { name: "wait", time: sentAt - begunAt },
    ...server,
    { name: times ? "wire" : "server and wire", time: Math.max(0, away - known) },
    { name: "morph", time: shownAt - answeredAt }
  ].filter(({ time }) => time > 0);
}
function totalOf({ begunAt, shownAt = begunAt }) {
  return shownAt - begunAt;
}
var init_sections = __esm({
  "src/panel/sections.js"() {
    "use strict";
  }
});

// src/panel/test_text.js
function testOf({ reflex, text: sent2 = "{}" }) {
  const { element, event, target = "" } = reflex;
  const { params = [], args = [], url = reflex.url } = JSON.parse(sent2);
  const lines = [
    `ReflexPage page = tester.open(${literal(url)});`,
    ...entriesOf2(reflex.form ?? element.closest("form"), params),
    `${pageElement(element)}.${event ? deedOf(element, event.type, params) : stimulation([target, ...args])};`,
    ...resultOf(reflex)
  ];
  const name2 = (target.split("#").pop() || "refresh").replace(/\W/g, "");
  return `@Test
void ${name2}(@Autowired ReflexTester tester) {
${lines.map((line) => `	${line}
`).join("")}}
`;
}
function entriesOf2(form, params) {
  if (!form) return [];
  const fields4 = (
    /** @type {HTMLInputElement[]} */
    [...form.elements]
  );
  return params.flatMap(([name2, value]) => {
    const type = fields4.find((field) => field.name === name2)?.type;
    if (!type || unseen.includes(type)) return [];
    return [
      `${pageElement(form)}.${type === "checkbox" ? "check" : "fill"}(${literal(name2)}, ${literal(value)});`
    ];
  });
}
function deedOf(element, type, params) {
  if (type === "click" || type === "submit") return `${type}()`;
  const { value } = (
    /** @type {HTMLInputElement} */
    element
  );
  const entered = params.length === 0 && typeof value === "string" ? `enter(${literal(value)}).` : "";
  return `${entered}trigger(${literal(type)})`;
}
function stimulation(values) {
  return `stimulate(${values.map((value) => JSON.stringify(value)).join(", ")})`;
}
function resultOf({ regions }) {
  const shown4 = regions?.find(({ id, textContent }) => id && textContent?.trim());
  return shown4 ? [`assertThat(page.text(${literal(`#${shown4.id}`)})).isEqualTo(${literal(wordsOf(shown4))});`] : [];
}
function pageElement(element) {
  const { id, localName, ownerDocument } = element;
  const entry = element.getAttribute("data-reflex");
  const css = id ? `#${id}` : entry ? `${localName}[data-reflex='${entry}']` : localName;
  const isOnly = ownerDocument.querySelectorAll(css).length === 1;
  const words = isOnly || !wordsOf(element) ? "" : `, ${literal(wordsOf(element))}`;
  return `page.element(${literal(css)}${words})`;
}
function wordsOf({ textContent }) {
  return (textContent ?? "").trim().replace(/\s+/g, " ");
}
function literal(value) {
  return JSON.stringify(value);
}
var unseen;
var init_test_text = __esm({
  "src/panel/test_text.js"() {
    "use strict";
    unseen = ["hidden", "submit", "button", "reset", "file", "password"];
  }
});

// src/panel/row.js
function rowOf(document2, entry, longest2) {
  const { reflex } = entry;
  const name2 = make(document2, "strong", {}, reflex.target ?? "refresh");
  const row = make(
    document2,
    "li",
    {},
    name2,
    barOf(document2, entry, longest2),
    make(document2, "span", {}, textOf(entry))
  );
  if (reflex.error) row.append(make(document2, "em", {}, reflex.error.message));
  if (reflex.target) row.append(copyButton(document2, entry));
  return row;
}
function barOf(document2, entry, longest2) {
  const sections = sectionsOf(entry);
  const spoken = sections.map(({ name: name2, time }) => `${name2} ${time.toFixed(1)} ms`).join(", ");
  const bar = draw(document2, "svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": spoken || "under way"
  });
  const title = draw(document2, "title", {});
  title.textContent = spoken;
  bar.append(title);
  let x = 0;
  for (const { name: name2, time } of sections) {
    const size = time / longest2 * width;
    bar.append(draw(document2, "rect", { x, y: 0, width: size, height, class: name2.replace(/ .*/, "") }));
    x += size;
  }
  return bar;
}
function textOf({ begunAt, shownAt, text, times, kind, reflex }) {
  if (shownAt === void 0) return "under way";
  const parts = [`${totalOf({ reflex, begunAt, shownAt }).toFixed(1)} ms`];
  if (text !== void 0) parts.push(`${byteLength(text)} B up`);
  if (times) parts.push(`${times.bytes} B down`);
  if (times?.statements !== void 0)
    parts.push(times.statements === 1 ? "1 SQL statement" : `${times.statements} SQL statements`);
  if (kind) parts.push(kind);
  return parts.join(" \xB7 ");
}
function copyButton(document2, entry) {
  const button = make(document2, "button", { type: "button" }, "Copy as a test");
  button.addEventListener("click", async () => {
    const text = testOf(entry);
    try {
      await document2.defaultView?.navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.replaceWith(make(document2, "pre", { tabindex: "0" }, text));
    }
  });
  return button;
}
var width, height;
var init_row = __esm({
  "src/panel/row.js"() {
    "use strict";
    init_protocol();
    init_draw();
    init_sections();
    init_test_text();
    width = 200;
    height = 10;
  }
});

// src/panel/styles.js
var styles4;
var init_styles = __esm({
  "src/panel/styles.js"() {
    "use strict";
    styles4 = `
:host { all: initial; font: 12px/1.4 system-ui, sans-serif; color: #eee }
.handle, section { position: fixed; inset: auto auto 0 0; z-index: 2147483647; background: #222; color: #eee }
.handle { padding: 2px 8px; border: 0; border-radius: 0 6px 0 0; font: inherit; cursor: pointer; border-left: 6px solid #2a2 }
.handle.disconnected { border-left-color: #d33 }
section { bottom: 24px; box-sizing: border-box; width: min(100vw, 64em); max-height: 50vh; overflow: auto; padding: 8px; border-radius: 0 6px 0 0 }
section[hidden] { display: none }
form { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 8px }
label { display: inline-flex; align-items: center; gap: 4px }
ol { list-style: none; margin: 0; padding: 0 }
li { display: grid; grid-template-columns: 11em 200px 1fr auto; gap: 8px; align-items: center; padding: 2px 0; border-top: 1px solid #444 }
li svg { width: 200px; height: 10px; background: #333 }
strong { overflow-wrap: anywhere }
em { grid-column: 1 / -1; color: #f99; font-style: normal; overflow-wrap: anywhere }
pre { grid-column: 1 / -1; white-space: pre-wrap; user-select: all; margin: 0 }
button { font: inherit; background: #444; color: #fff; border: 1px solid #777; border-radius: 4px; cursor: pointer }
.wait { fill: #888 } .queue { fill: #c8a } .action { fill: #e8a33d } .page { fill: #5a9bd5 } .delta { fill: #8c6bd1 }
.wire, .server { fill: #777 } .morph { fill: #6bbf59 }
.flashes { position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 2147483646; pointer-events: none }
.flashes rect { fill: rgb(250 200 0 / .2); stroke: #d90; stroke-width: 2 }
@media (max-width: 40em) { li { grid-template-columns: 1fr 1fr } li svg { width: 100% } }`;
  }
});

// src/panel/panel_view.js
function adopt(document2, root) {
  if (!document2.adoptedStyleSheets) return;
  const { CSSStyleSheet } = (
    /** @type {Window & typeof globalThis} */
    document2.defaultView
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles4);
  root.adoptedStyleSheets = [sheet];
}
var PanelView;
var init_panel_view = __esm({
  "src/panel/panel_view.js"() {
    "use strict";
    init_plain();
    init_above_all();
    init_draw();
    init_row();
    init_sections();
    init_styles();
    PanelView = class {
      #parts;
      #document;
      #host;
      #handle;
      #body;
      #rows;
      /** @param {PanelParts} parts */
      constructor(parts) {
        this.#parts = parts;
        const document2 = plain(parts.runtime.window.document);
        this.#document = document2;
        this.#host = make(document2, "div", { class: "reflex-panel" });
        const root = this.#host.attachShadow({ mode: "open" });
        adopt(document2, root);
        this.#handle = make(document2, "button", { type: "button", class: "handle" });
        this.#rows = make(document2, "ol", {});
        this.#body = make(document2, "section", { "aria-label": "Reflexes" }, this.#controls(), this.#rows);
        root.append(parts.flashes.drawing, this.#body, this.#handle);
      }
      /** @param {AbortSignal} signal */
      start(signal) {
        const { timeline, settings } = this.#parts;
        this.#handle.addEventListener("click", () => {
          settings.isOpen = !settings.isOpen;
          settings.save();
          this.#show();
        });
        timeline.onChange = () => this.#show();
        for (const name2 of ["connected", "disconnected"])
          this.#document.addEventListener(`reflex:${name2}`, () => this.#show(), { signal });
        putAboveAll(this.#document, this.#host);
        stayAboveAll(this.#document, () => this.#host, signal);
        signal.addEventListener("abort", () => this.#host.remove());
        settings.save();
        this.#show();
      }
      #show() {
        const { runtime, settings, timeline, weather } = this.#parts;
        const [last] = timeline.entries.filter(({ shownAt }) => shownAt !== void 0);
        const state = runtime.isConnected ? "connected" : "disconnected";
        this.#handle.className = `handle ${state}`;
        this.#handle.setAttribute("aria-expanded", String(settings.isOpen));
        const time = last ? `${totalOf(last).toFixed(1)} ms` : "no reflex yet";
        this.#handle.textContent = `Reflex: ${state}, ${time}${weather.isFair ? "" : ", bad network"}`;
        this.#body.hidden = !settings.isOpen;
        if (!settings.isOpen) return;
        const longest2 = Math.max(1, ...timeline.entries.map(totalOf));
        this.#rows.replaceChildren(...timeline.entries.map((entry) => rowOf(this.#document, entry, longest2)));
      }
      #controls() {
        const { settings, weather } = this.#parts;
        return make(
          this.#document,
          "form",
          {},
          this.#slider("Latency", "ms", 2e3, settings.delay, (value) => weather.slow(value)),
          this.#slider("Loss", "%", 50, settings.loss, (value) => weather.lose(value)),
          this.#box("Flash what changes", settings.flashes, (isOn2) => {
            settings.flashes = isOn2;
            settings.save();
          })
        );
      }
      /**
       * @param {string} name
       * @param {string} unit
       * @param {number} max
       * @param {number} value
       * @param {(value: number) => void} change
       */
      #slider(name2, unit, max, value, change) {
        const step = String(max / 40);
        const input = (
          /** @type {HTMLInputElement} */
          make(this.#document, "input", { type: "range", min: "0", max: String(max), step, value: String(value) })
        );
        const output = make(this.#document, "output", {}, `${value} ${unit}`);
        input.addEventListener("input", () => {
          output.textContent = `${input.value} ${unit}`;
          change(Number(input.value));
          this.#show();
        });
        return make(this.#document, "label", {}, `${name2} `, input, output);
      }
      /**
       * @param {string} name
       * @param {boolean} isOn
       * @param {(isOn: boolean) => void} change
       */
      #box(name2, isOn2, change) {
        const input = (
          /** @type {HTMLInputElement} */
          make(this.#document, "input", { type: "checkbox" })
        );
        input.checked = isOn2;
        input.addEventListener("change", () => change(input.checked));
        return make(this.#document, "label", {}, input, ` ${name2}`);
      }
    };
  }
});

// src/panel/settings.js
function storageOf2(window) {
  try {
    return window.sessionStorage;
  } catch {
    return void 0;
  }
}
var key, Settings;
var init_settings = __esm({
  "src/panel/settings.js"() {
    "use strict";
    key = "reflex-panel";
    Settings = class {
      #storage;
      isKnown = false;
      isOpen = false;
      flashes = true;
      delay = 0;
      loss = 0;
      /** @param {Window} window */
      constructor(window) {
        this.#storage = storageOf2(window);
        try {
          const saved = JSON.parse(this.#storage?.getItem(key) ?? "null");
          if (!saved) return;
          this.isKnown = true;
          this.isOpen = saved.open === true;
          this.flashes = saved.flashes !== false;
          this.delay = Number(saved.delay) || 0;
          this.loss = Number(saved.loss) || 0;
        } catch {
        }
      }
      save() {
        const { isOpen, flashes, delay, loss } = this;
        this.#storage?.setItem(key, JSON.stringify({ open: isOpen, flashes, delay, loss }));
      }
    };
  }
});

// src/panel/timeline.js
var kept, Timeline;
var init_timeline = __esm({
  "src/panel/timeline.js"() {
    "use strict";
    init_plain();
    kept = 20;
    Timeline = class {
      #clock;
      #text = "";
      /** @type {Entry[]} the latest first */
      entries = [];
      /** @type {() => void} */
      onChange = () => {
      };
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        const { channel, signal, window } = runtime;
        this.#clock = window.performance;
        const document2 = plain(window.document);
        const listen = (stage, note) => {
          const hear = (event) => {
            note(
              /** @type {CustomEvent} */
              event.detail.reflex
            );
            this.onChange();
          };
          document2.addEventListener(`reflex:${stage}`, hear, { capture: true, signal });
        };
        const listenTo = (stage, note) => listen(stage, ({ id }) => {
          const entry = this.#find(id);
          if (entry) note(entry);
        });
        listen("before", (reflex) => this.#add(reflex));
        listenTo("delivered", (entry) => {
          entry.sentAt = this.#clock.now();
          entry.text = this.#text;
        });
        listenTo("after", (entry) => {
          entry.shownAt = this.#clock.now();
        });
        document2.addEventListener("reflex:times", (event) => this.#take(event), { signal });
        this.#watch(channel);
      }
      /** @param {import("../wire/channel.js").Channel} channel */
      #watch(channel) {
        const send = channel.send.bind(channel);
        channel.send = (text) => {
          this.#text = text;
          send(text);
        };
        const receive = channel.socketReceived.bind(channel);
        channel.socketReceived = (message) => {
          const entry = this.#find(message.id);
          if (entry) {
            entry.receivedAt = this.#clock.now();
            entry.kind = message.type;
          }
          receive(message);
        };
      }
      /** @param {Reflex} reflex */
      #add(reflex) {
        this.entries = [{ reflex, begunAt: this.#clock.now() }, ...this.entries].slice(0, kept);
      }
      /** @param {Event} event */
      #take(event) {
        const { detail } = (
          /** @type {CustomEvent<ServerTimes>} */
          event
        );
        const entry = this.#find(detail?.id);
        if (!entry) return;
        entry.times = detail;
        this.onChange();
      }
      /** @param {unknown} id */
      #find(id) {
        return id === void 0 ? void 0 : this.entries.find(({ reflex }) => reflex.id === id);
      }
    };
  }
});

// src/panel/weather.js
var Weather;
var init_weather = __esm({
  "src/panel/weather.js"() {
    "use strict";
    Weather = class {
      #runtime;
      #settings;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("./settings.js").Settings} settings
       */
      constructor(runtime, settings) {
        this.#runtime = runtime;
        this.#settings = settings;
        const { channel } = runtime;
        const send = channel.send.bind(channel);
        channel.send = (text) => {
          const isCut = runtime.clock.random() * 100 < settings.loss;
          if (!isCut || runtime.clock.random() < 0.5) send(text);
          if (isCut) runtime.clock.setTimeout(() => channel.socket.reopen(), runtime.latency / 2);
        };
        if (settings.delay) runtime.latency = settings.delay;
      }
      get isFair() {
        return !this.#settings.delay && !this.#settings.loss;
      }
      /** @param {number} delay how much longer a round trip takes, in milliseconds */
      slow(delay) {
        this.#settings.delay = delay;
        this.#runtime.latency = delay;
        this.#settings.save();
      }
      /** @param {number} loss how many of a hundred messages the connection breaks with */
      lose(loss) {
        this.#settings.loss = loss;
        this.#settings.save();
      }
    };
  }
});

// src/panel/panel.js
function awaitTimes(runtime) {
  const { window, signal } = runtime;
  const settings = new Settings(window);
  const timeline = new Timeline(runtime);
  const open3 = () => {
    const weather = new Weather(runtime, settings);
    const flashes = new Flashes(runtime, settings);
    new PanelView({ runtime, settings, timeline, weather, flashes }).start(signal);
  };
  if (settings.isKnown) return open3();
  plain(window.document).addEventListener("reflex:times", open3, { once: true, signal });
}
var init_panel = __esm({
  "src/panel/panel.js"() {
    "use strict";
    init_plain();
    init_flashes();
    init_panel_view();
    init_settings();
    init_timeline();
    init_weather();
  }
});

// src/development/typo.js
function isTypo(word, other) {
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  let end = 0;
  const most8 = Math.min(word.length, other.length) - start;
  while (end < most8 && word.at(-1 - end) === other.at(-1 - end)) end++;
  const [wrong, right] = [word, other].map((each) => each.slice(start, each.length - end));
  return Math.max(wrong.length, right.length) === 1 || wrong.length === 2 && wrong === right[1] + right[0];
}
var init_typo = __esm({
  "src/development/typo.js"() {
    "use strict";
  }
});

// src/development/hints.js
function hintsFor(entries, element) {
  return entries.flatMap((entry, index) => {
    const next = entries[index + 1] ?? "";
    const [event] = entry.split("->");
    if (eventAlone.test(entry) && next.includes("#") && !next.includes("->"))
      return [`"${entry}" and "${next}" are two entries. Did you mean "${entry}->${next}"?`];
    if (/^on[a-z]+$/.test(event) && event in plain(element))
      return [`there is no event "${event}". Did you mean "${entry.slice(2)}"?`];
    const meant = entry === event ? void 0 : similarEvent(event, element);
    if (meant) return [`no browser has an event "${event}". Did you mean "${entry.replace(event, meant)}"?`];
    return [];
  });
}
function similarEvent(event, element) {
  const names = [];
  for (const name2 in plain(element)) if (name2.startsWith("on")) names.push(name2.slice(2));
  return names.includes(event) ? void 0 : names.find((name2) => isTypo(event, name2));
}
var eventAlone, Hints;
var init_hints = __esm({
  "src/development/hints.js"() {
    "use strict";
    init_ancestors();
    init_plain();
    init_typo();
    eventAlone = /^[a-z][^\s#>@]*$/;
    Hints = class {
      #runtime;
      /** @type {Set<string>} */
      #given = /* @__PURE__ */ new Set();
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        this.#runtime = runtime;
        const { window, schema, signal } = runtime;
        const { document: document2, MutationObserver } = (
          /** @type {Window & typeof globalThis} */
          window
        );
        const observer = new MutationObserver(() => this.#look(document2));
        observer.observe(document2, { childList: true, subtree: true, attributeFilter: [schema.reflexAttribute] });
        signal.addEventListener("abort", () => observer.disconnect());
        this.#look(document2);
      }
      /** @param {Document} document */
      #look(document2) {
        const { reflexAttribute, ignoreAttribute } = this.#runtime.schema;
        for (const element of plain(document2).querySelectorAll(`[${reflexAttribute}]`)) {
          const text = plain(element).getAttribute(reflexAttribute) ?? "";
          if (this.#given.has(text) || closest(element, `[${ignoreAttribute}]`)) continue;
          this.#given.add(text);
          for (const hint of hintsFor(text.split(/\s+/).filter(Boolean), element))
            this.#runtime.logger.warn(`${reflexAttribute}="${text}": ${hint}`, element);
        }
      }
    };
  }
});

// src/development/overlay.js
function tagOf(element) {
  return (
    /** @type {Element} */
    element.cloneNode(false).outerHTML.replace(/<\/[^<]*$/, "")
  );
}
var styles5, quiet, Overlay;
var init_overlay = __esm({
  "src/development/overlay.js"() {
    "use strict";
    init_plain();
    init_reflex_origin();
    init_above_all();
    init_style_sheet();
    styles5 = `
:where(.reflex-overlay) {
  position: fixed; inset: auto 0 0 auto; z-index: 2147483647; display: flex; flex-direction: row-reverse; gap: 1em;
  align-items: start; max-height: 40vh; max-width: min(100%, 60em); overflow: auto; padding: .5em; box-sizing: border-box;
  background: #fff; color: #222; border: solid #c00; border-width: 2px 0 0 2px; font: 14px/1.5 ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
:where(.reflex-overlay button) { flex: none; font: inherit }
:where(.reflex-overlay summary) { cursor: pointer }`;
    quiet = ["offline", "lost", "stopped"];
    Overlay = class {
      #document;
      /** @type {Element | null} */
      #shown = null;
      /** @param {Document} document */
      constructor(document2) {
        this.#document = document2;
      }
      /** @param {AbortSignal} signal */
      start(signal) {
        const document2 = this.#document;
        adoptStyles(document2, styles5);
        const options = { capture: true, signal };
        plain(document2).addEventListener(
          "reflex:before",
          (event) => isOfVisitor(
            /** @type {CustomEvent} */
            event.detail?.reflex
          ) && this.#hide(),
          options
        );
        stayAboveAll(document2, () => this.#shown, signal);
        plain(document2).addEventListener(
          "reflex:error",
          (event) => this.#show(
            /** @type {CustomEvent} */
            event.detail
          ),
          options
        );
        const close = ({ key: key2 }) => key2 === "Escape" && this.#hide();
        plain(document2).addEventListener("keydown", close, options);
        signal.addEventListener("abort", () => this.#hide());
      }
      /** @param {{ target?: string, element: Element, error: import("../base/reflex_error.js").ReflexError }} detail */
      #show({ target = "The refresh of this page", element, error }) {
        if (quiet.includes(error.code)) return;
        const overlay = this.#document.createElement("div");
        overlay.className = "reflex-overlay";
        const [, id] = error.message.match(/\(error (\w+)\)$/) ?? [];
        const place4 = id ? `Look for [${id}] in the log of the server.` : "The console of this browser has the rest.";
        const tag = element === this.#document.body ? "" : `
${tagOf(element)}`;
        const details = this.#document.createElement("details");
        const summary = this.#document.createElement("summary");
        summary.append(`${target} failed`);
        const message = this.#document.createElement("div");
        message.append(`
${error.message}

${place4}${tag}`);
        details.append(summary, message);
        overlay.append(this.#closeButton(), details);
        this.#hide();
        this.#shown = overlay;
        putAboveAll(this.#document, overlay);
      }
      #closeButton() {
        const button = this.#document.createElement("button");
        button.textContent = "Close";
        button.type = "button";
        button.addEventListener("click", () => this.#hide());
        return button;
      }
      #hide() {
        this.#shown?.remove();
        this.#shown = null;
      }
    };
  }
});

// src/development/morph_advice.js
function adviseOnMorphs({ window, foreign, schema, logger, signal }) {
  const { document: document2, MutationObserver } = (
    /** @type {Window & typeof globalThis} */
    window
  );
  const observer = new MutationObserver(() => {
  });
  const told = /* @__PURE__ */ new WeakSet();
  const during = foreign.during.bind(foreign);
  foreign.during = (work) => {
    observer.takeRecords();
    during(work);
    const taken = takenFrom(observer.takeRecords(), (node) => foreign.otherScripts?.isInside(node) ?? false);
    for (const [element, tags] of taken) {
      if (told.has(element)) continue;
      told.add(element);
      logger.warn(
        `Reflex: a morph took away what a script had put into ${tagOf(element)}: ${[...tags].join(", ")}. ${schema.permanentAttribute} would have kept that: on an element around all that the script works on, and nothing else.`,
        element
      );
    }
  };
  observer.observe(document2, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
function takenFrom(records, isForeign) {
  const taken = /* @__PURE__ */ new Map();
  for (const { target, removedNodes } of records)
    for (const node of removedNodes)
      if (isForeign(node) && !plain(node).isConnected && plain(target).isConnected)
        taken.set(target, (taken.get(target) ?? /* @__PURE__ */ new Set()).add(tagOf(
          /** @type {Element} */
          node
        )));
  for (const one of taken.keys())
    for (const other of taken.keys()) if (one !== other && plain(one).contains(other)) taken.delete(other);
  return taken;
}
var init_morph_advice = __esm({
  "src/development/morph_advice.js"() {
    "use strict";
    init_plain();
    init_overlay();
  }
});

// src/development/narrow_advice.js
function adviseOnSize({ window, logger, signal }) {
  const told = /* @__PURE__ */ new Set();
  const tell = ({ detail: { reflex } }) => {
    const { change, wholeBecause } = reflex;
    if (!change || !wholeBecause || told.has(wholeBecause)) return;
    told.add(wholeBecause);
    logger.warn(`Reflex: all of the page was compared, and not only what has changed: ${wholeBecause}.`);
  };
  plain(window.document).addEventListener("reflex:success", tell, { signal });
}
var init_narrow_advice = __esm({
  "src/development/narrow_advice.js"() {
    "use strict";
    init_plain();
  }
});

// src/development/differences.js
function* differences(one, other, place4 = "") {
  if (one.isEqualNode(other)) return;
  const tag = tagOf(one);
  if (tag !== tagOf(other)) yield { place: `${place4} tag`, tag, texts: [tag, tagOf(other)] };
  const nodes = [...plain(one).childNodes];
  const others = [...plain(other).childNodes];
  if (nodes.length !== others.length || nodes.some(({ nodeName }, i) => nodeName !== others[i].nodeName)) {
    yield { place: place4, tag, texts: [one.innerHTML, other.innerHTML] };
    return;
  }
  for (const [i, node] of nodes.entries()) {
    const inside = `${place4} ${i}`;
    if (node.nodeType === 1)
      yield* differences(
        /** @type {Element} */
        node,
        /** @type {Element} */
        others[i],
        inside
      );
    else if (node.nodeValue !== others[i].nodeValue)
      yield { place: inside, tag, texts: [`${node.nodeValue}`, `${others[i].nodeValue}`] };
  }
}
var init_differences = __esm({
  "src/development/differences.js"() {
    "use strict";
    init_plain();
    init_overlay();
  }
});

// src/development/second_render.js
var body, SecondRender;
var init_second_render = __esm({
  "src/development/second_render.js"() {
    "use strict";
    init_protocol();
    init_differences();
    body = { tagName: "BODY", attributes: {} };
    SecondRender = class {
      #runtime;
      #pages;
      /** @type {Set<string>} */
      #asked = /* @__PURE__ */ new Set();
      /** @type {Set<string>} */
      #told = /* @__PURE__ */ new Set();
      /** @type {Set<string | undefined>} */
      #awaited = /* @__PURE__ */ new Set();
      /** @type {string | undefined} */
      #first;
      #path = "";
      #isAhead = false;
      #count = 0;
      /**
       * @param {import("../application/runtime.js").Runtime} runtime
       * @param {import("../wire/page_texts.js").PageTexts} pages
       */
      constructor(runtime, pages) {
        this.#runtime = runtime;
        this.#pages = pages;
      }
      /**
       * Takes an answer that is whole again.
       *
       * @param {import("../wire/protocol.js").ServerMessage} message
       * @param {import("../wire/page_texts.js").Change | undefined} change
       * @returns what changed in what the document shows, if that is known
       */
      take({ id, html, check }, change) {
        if (this.#awaited.delete(id)) return this.#compare(html);
        this.#first = void 0;
        if (html === void 0) return change;
        if (check !== void 0) this.#ask(id);
        const isAhead = this.#isAhead;
        this.#isAhead = false;
        return isAhead ? void 0 : change;
      }
      /** @param {string | undefined} id */
      #ask(id) {
        const { stimulator, channel, isDebugging } = this.#runtime;
        const reflex = stimulator.reflexes.all.find((each) => each.id === id);
        if (!reflex || !isDebugging()) return;
        const { url, target } = reflex;
        const [path] = url.split("?");
        const key2 = `${path} ${target}`;
        if (this.#asked.has(key2)) return;
        this.#asked.add(key2);
        this.#path = path;
        for (let i = 0; i < 2; i++) {
          this.#count += 1;
          const again = `again-${this.#count}`;
          this.#awaited.add(again);
          channel.send(encodeReflex({ id: again, url, element: body, v: this.#pages.version }));
        }
      }
      /** @param {string | undefined} html */
      #compare(html) {
        const first = this.#first;
        this.#first = html;
        if (html === void 0) this.#awaited.clear();
        else this.#isAhead = true;
        if (first !== void 0 && html !== void 0 && first !== html) this.#tell(first, html);
        return void 0;
      }
      /**
       * @param {string} first
       * @param {string} second
       */
      #tell(first, second) {
        const { page, logger } = this.#runtime;
        const [one, other] = [first, second].map((html) => page.parser.parse(html).documentElement);
        for (const { place: place4, tag, texts: texts2 } of differences(one, other)) {
          const key2 = this.#path + place4;
          if (this.#told.has(key2)) continue;
          this.#told.add(key2);
          const [before, after] = texts2.map((text) => JSON.stringify(text.slice(0, 80)));
          logger.warn(
            `Reflex: rendered again without any action, the page is another one in ${tag}: ${before} became ${after}. So it changes with every reflex. Render what stays the same, or leave it out.`
          );
        }
      }
    };
  }
});

// src/development/page_watch.js
async function watchPages(runtime) {
  const pages = (await runtime.parts.need("connection"))?.pages;
  if (!pages) return;
  const complete = pages.complete.bind(pages);
  const again = new SecondRender(runtime, pages);
  pages.complete = (message) => {
    const change = complete(message);
    const { html, check } = message;
    if (!change || html === void 0 || check === void 0 || check === sumOf(html))
      return again.take(message, change);
    complete({ type: "morph" });
    message.type = "nothing";
    message.html = void 0;
    runtime.logger.error(
      "Reflex: a page that was made out of the last one is not what the server rendered. It is asked for as a whole."
    );
    runtime.stimulator.refresh();
    return void 0;
  };
}
function sumOf(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(31, sum) + text.charCodeAt(i) | 0;
  return sum;
}
var init_page_watch = __esm({
  "src/development/page_watch.js"() {
    "use strict";
    init_second_render();
  }
});

// src/development/development.js
var Development;
var init_development = __esm({
  "src/development/development.js"() {
    "use strict";
    init_plain();
    init_panel();
    init_hints();
    init_morph_advice();
    init_narrow_advice();
    init_overlay();
    init_page_watch();
    Development = class {
      /** @param {import("../application/runtime.js").Runtime} runtime */
      constructor(runtime) {
        new Overlay(plain(runtime.window.document)).start(runtime.signal);
        adviseOnMorphs(runtime);
        new Hints(runtime);
        adviseOnSize(runtime);
        watchPages(runtime);
        awaitTimes(runtime);
      }
    };
  }
});

// src/parts/development.js
var development_exports = {};
__export(development_exports, {
  create: () => create12,
  version: () => version
});
var create12;
var init_development2 = __esm({
  "src/parts/development.js"() {
    "use strict";
    init_development();
    init_version();
    create12 = (runtime) => new Development(runtime);
  }
});

// test/visits/same_as_loaded.js
init_narrow_morph();
init_operations2();
init_visits2();
import assert from "node:assert/strict";
import { JSDOM as JSDOM2 } from "jsdom";

// test/helper.js
import { JSDOM } from "jsdom";

// src/application/reflex_application.js
init_reflex_error();
init_schema();

// src/stimulus/controller_registry.js
var ControllerRegistry = class {
  /** @type {WeakMap<Element, Map<string, ReflexController>>} */
  #controllers = /* @__PURE__ */ new WeakMap();
  isEmpty = true;
  /** @param {ReflexController} controller */
  add(controller) {
    this.isEmpty = false;
    this.#controllers.set(
      controller.element,
      this.on(controller.element).set(controller.identifier, controller)
    );
  }
  /**
   * @param {Element} element
   * @returns {Map<string, ReflexController>} by identifier
   */
  on(element) {
    return this.#controllers.get(element) ?? /* @__PURE__ */ new Map();
  }
};

// src/stimulus/stimulate_options.js
var StimulateOptions = class {
  /** @param {StimulateValues} [values] */
  constructor(values) {
    this.values = { ...values };
  }
};

// src/stimulus/stimulation.js
init_plain();
init_reflex_error();
var noTarget = /\s|#$|^$/;
function readStimulation([target, ...args], ownElement) {
  const name2 = target === void 0 || target === null ? void 0 : String(target);
  if (noTarget.test(`${name2}`)) {
    throw new ReflexError("refused", `"${name2}" names no action`);
  }
  const element = isElement(args[0]) ? (
    /** @type {Element} */
    args.shift()
  ) : ownElement;
  const options = args[0] instanceof StimulateOptions ? (
    /** @type {StimulateOptions} */
    args.shift().values
  ) : void 0;
  return { target: name2, element, options, args };
}

// src/wire/socket_address.js
init_ancestors();
init_plain();
function socketAddress(url, base) {
  return new URL(url, base).href.replace(/^http/, "ws").replace(/\/$/, "");
}
function pageQuery(document2) {
  const query = new URLSearchParams();
  for (const element of plain(document2).querySelectorAll("[nonce], [data-reflex-csrf]")) {
    if (closest(element, "[data-reflex-ignore]")) continue;
    const { nonce, dataset } = (
      /** @type {HTMLElement} */
      plain(element)
    );
    if (nonce) query.set("nonce", nonce);
    if (dataset.reflexCsrf) query.set("_csrf", dataset.reflexCsrf);
  }
  const text = String(query);
  return text && `?${text}`;
}

// src/base/clock.js
var systemClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (work, milliseconds2) => globalThis.setTimeout(work, milliseconds2),
  clearTimeout: (timer) => globalThis.clearTimeout(timer)
};

// src/application/own_parts.js
var ownParts = {
  operations: () => Promise.resolve().then(() => (init_operations2(), operations_exports)),
  extras: () => Promise.resolve().then(() => (init_extras2(), extras_exports)),
  load: () => Promise.resolve().then(() => (init_load2(), load_exports)),
  connection: () => Promise.resolve().then(() => (init_connection2(), connection_exports)),
  others: () => Promise.resolve().then(() => (init_others2(), others_exports)),
  feedback: () => Promise.resolve().then(() => (init_feedback2(), feedback_exports)),
  pace: () => Promise.resolve().then(() => (init_pace2(), pace_exports)),
  push: () => Promise.resolve().then(() => (init_push2(), push_exports)),
  visits: () => Promise.resolve().then(() => (init_visits2(), visits_exports)),
  debug: () => Promise.resolve().then(() => (init_debug(), debug_exports)),
  narrow: () => Promise.resolve().then(() => (init_narrow(), narrow_exports)),
  development: () => Promise.resolve().then(() => (init_development2(), development_exports))
};

// src/application/collaborators.js
function collaboratorsIn(window, given) {
  const {
    WebSocket = window.WebSocket,
    location = window.location,
    clock = systemClock,
    logger = console
  } = given;
  return { window, WebSocket, location, clock, logger, parts: { ...ownParts, ...given.parts } };
}

// src/base/lazy_parts.js
init_dispatch();
init_version();
var LazyParts = class {
  #sources;
  #runtime;
  /**
   * @param {Sources} sources
   * @param {import("../application/runtime.js").Runtime} runtime
   */
  constructor(sources, runtime) {
    this.#sources = sources;
    this.#runtime = runtime;
    this.ready = {};
  }
  /** Makes those ready that need not be loaded. */
  start() {
    for (const [name2, source] of Object.entries(this.#sources)) {
      if (typeof source !== "function") this.ready[
        /** @type {Name} */
        name2
      ] = source.create(this.#runtime);
    }
  }
  /**
   * One that cannot be loaded is reported, and tried again the next time.
   *
   * @template {Name} N
   * @param {N} name
   * @returns {Promise<Ready[N]>}
   */
  async need(name2) {
    const { signal, logger } = this.#runtime;
    if (this.ready[name2]) return this.ready[name2];
    try {
      const part = await this.#load(name2);
      if (!signal.aborted) this.ready[name2] ??= part.create(this.#runtime);
    } catch (error) {
      logger.error(`Reflex: ${name2}.js could not be loaded.`, error);
    }
    return this.ready[name2];
  }
  /** @param {Name} name */
  async #load(name2) {
    const source = this.#sources[name2];
    const part = await (typeof source === "function" ? source() : source);
    if ((part.version ?? version) === version) return part;
    dispatch(this.#runtime.window.document, "outdated");
    throw new Error("another version");
  }
};

// src/events/entry_reader.js
init_ancestors();
init_plain();
init_simple_entry();
var EntryReader = class {
  #attribute;
  #ignored;
  #parts;
  /** @type {WeakMap<Element, { text: string, entries: Entry[] }>} */
  #parsed = /* @__PURE__ */ new WeakMap();
  /** @type {Promise<void> | undefined} */
  #learning;
  /**
   * @param {import("../base/schema.js").Schema} schema
   * @param {import("../base/lazy_parts.js").LazyParts} parts
   */
  constructor(schema, parts) {
    this.#attribute = schema.reflexAttribute;
    this.#ignored = `[${schema.ignoreAttribute}]`;
    this.#parts = parts;
    this.onLearned = () => {
    };
  }
  /** @param {Element} element */
  of(element) {
    const text = plain(element).getAttribute(this.#attribute);
    if (text === null || closest(element, this.#ignored)) return [];
    const known = this.#parsed.get(element);
    if (known?.text === text) return known.entries;
    const entries = text.split(/\s+/).flatMap((entry) => this.parse(entry, element));
    if (!this.#learning) this.#parsed.set(element, { text, entries });
    return entries;
  }
  /**
   * @param {string} entry
   * @param {Element} element
   * @returns {Entry[]}
   */
  parse(entry, element) {
    if (entry === "") return [];
    const simple = SimpleEntry.parse(entry, element);
    if (simple) return [simple];
    const { extras } = this.#parts.ready;
    if (!extras) this.#learning ??= this.#learn();
    return extras?.parse(entry, element) ?? [];
  }
  async #learn() {
    await this.#parts.need("extras");
    this.#learning = void 0;
    if (this.#parts.ready.extras) this.onLearned();
  }
};

// src/events/event_delegate.js
init_plain();

// src/events/event_rule.js
init_ancestors();
init_plain();
var ours = /^(?:reflex:|(?:visible|every)$)/;
var formEvents = ["input", "change", "submit", "reset"];
var EventRule = class {
  #document;
  #attribute;
  #ignored;
  #report;
  /** @type {Node | null} what the visitor clicked on last */
  #clicked = null;
  /**
   * @param {Document} document
   * @param {import("../base/schema.js").Schema} schema
   * @param {(name: string, element: Element) => unknown} report is told of an event that was left out
   */
  constructor(document2, schema, report) {
    this.#document = document2;
    this.#attribute = schema.eventsAttribute;
    this.#ignored = `[${schema.ignoreAttribute}]`;
    this.#report = report;
  }
  /** @param {AbortSignal} signal */
  start(signal) {
    const note = (event) => {
      if (event.isTrusted) this.#clicked = targetOf(event);
    };
    plain(this.#document).addEventListener("click", note, { capture: true, signal });
  }
  /**
   * @param {Event} event
   * @param {Element} element the one that asks for it
   * @param {string} [place]
   */
  allows(event, element, place4) {
    const { submitter } = (
      /** @type {SubmitEvent} */
      event
    );
    if (submitter && closest(submitter, this.#ignored)) return false;
    const [name2] = event.type.split("(");
    if (this.#isOfVisitor(event) || this.#isRegistered(name2)) return true;
    if (!event.isTrusted && !place4 && !ours.test(name2)) return true;
    this.#report(name2, element);
    return false;
  }
  /** @param {Event} event */
  #isOfVisitor(event) {
    const { UIEvent, FocusEvent, ClipboardEvent } = (
      /** @type {Window & typeof globalThis} */
      plain(this.#document).defaultView
    );
    const target = plain(targetOf(event));
    if (event instanceof FocusEvent)
      return target.matches?.(/s(in)?$/.test(event.type) ? "[autofocus],:target" : "_") === false;
    if (event.type === "toggle") return target.contains(this.#clicked);
    const isOfDevice = event instanceof UIEvent && event.constructor !== UIEvent;
    return isOfDevice || ClipboardEvent && event instanceof ClipboardEvent || formEvents.includes(event.type);
  }
  /** @param {string} name */
  #isRegistered(name2) {
    return plain(this.#document).documentElement.getAttribute(this.#attribute)?.split(/\s+/).includes(name2);
  }
};
function targetOf(event) {
  return (
    /** @type {Element} */
    event.composedPath()[0]
  );
}

// src/events/native_behaviour.js
init_plain();
function isSubmitButton(element) {
  const { localName, type } = (
    /** @type {HTMLButtonElement | HTMLInputElement} */
    plain(element)
  );
  return /button|input/.test(localName) && /submit|image/.test(type);
}
var ownWay = "[formaction],[formtarget],[formmethod=dialog i]";
function deedOf2(event, element) {
  const { type, target, submitter } = (
    /** @type {SubmitEvent} */
    event
  );
  const { button: key2, ctrlKey, metaKey, shiftKey } = (
    /** @type {MouseEvent} */
    event
  );
  if (type === "submit")
    return {
      form: (
        /** @type {HTMLFormElement} */
        target
      ),
      button: (
        /** @type {HTMLButtonElement | null} */
        submitter
      ),
      isElsewhere: submitter?.matches(ownWay)
    };
  if (type !== "click") return void 0;
  const activated = plain(element).closest("a[href],area[href],button,input,label");
  if (activated?.matches("a, area")) return { isElsewhere: key2 > 0 || ctrlKey || metaKey || shiftKey };
  const button = (
    /** @type {HTMLButtonElement | null} */
    activated
  );
  return button?.form && isSubmitButton(button) ? { form: button.form, button } : void 0;
}
function closesDialog({ form, button }) {
  return (button?.formMethod || plain(form)?.method) === "dialog";
}
function isValid({ form, button }) {
  const own = plain(form);
  return !own || own.noValidate || button?.formNoValidate || own.reportValidity();
}

// src/events/event_delegate.js
var commonEvents = ["click", "submit", "change", "input", "focusin"];
var EventDelegate = class {
  #document;
  #attribute;
  #entryReader;
  #stimulator;
  #parts;
  #paused = false;
  #observer;
  #rule;
  /** @param {EventDelegateOptions} options */
  constructor({ document: document2, schema, entryReader, parts, stimulator }) {
    this.#document = document2;
    this.#attribute = schema.reflexAttribute;
    this.#entryReader = entryReader;
    this.#stimulator = stimulator;
    this.eventNames = /* @__PURE__ */ new Set();
    this.signal = void 0;
    this.#parts = parts;
    this.#rule = new EventRule(
      document2,
      schema,
      async (name2, element) => (await parts.need("pace"))?.refused.report(name2, element)
    );
    const { MutationObserver } = (
      /** @type {Window & typeof globalThis} */
      plain(document2).defaultView
    );
    this.#observer = new MutationObserver((mutations) => this.#learnFromMutations(mutations));
  }
  /** @param {AbortSignal} signal */
  start(signal) {
    this.signal = signal;
    this.#rule.start(signal);
    for (const name2 of commonEvents) this.#listenTo(name2);
    const learn = () => this.learnFrom(plain(this.#document).documentElement);
    learn();
    this.#entryReader.onLearned = learn;
    this.#observer.observe(this.#document, {
      childList: true,
      subtree: true,
      attributeFilter: [this.#attribute]
    });
    signal.addEventListener("abort", () => this.#observer.disconnect());
  }
  /**
   * Moving a focused element blurs it, and opening a `<details>` toggles it: events that a change of ours causes are nobody's
   * wish.
   *
   * @param {() => void} work
   */
  pauseWhile(work) {
    this.#paused = true;
    try {
      const { pace } = this.#parts.ready;
      if (pace) pace.toggles.during(work);
      else work();
    } finally {
      this.#paused = false;
    }
  }
  /** @param {MutationRecord[]} mutations */
  #learnFromMutations(mutations) {
    for (const { type, target, addedNodes } of mutations) {
      const nodes = type === "attributes" ? [target] : addedNodes;
      for (const node of nodes) if (isElement(node)) this.learnFrom(node);
    }
  }
  /** @param {Element | ShadowRoot} root */
  learnFrom(root) {
    for (const element of [root, ...plain(root).querySelectorAll(`[${this.#attribute}]`)]) {
      if (!isElement(element)) continue;
      for (const { eventName, place: place4 } of this.#entryReader.of(element)) if (!place4) this.#listenTo(eventName);
    }
  }
  /** @param {string} eventName */
  #listenTo(eventName) {
    if (this.eventNames.has(eventName)) return;
    this.eventNames.add(eventName);
    const { signal } = this;
    plain(this.#document).addEventListener(eventName, this.captured, { capture: true, signal });
    plain(this.#document).addEventListener(eventName, this.bubbled, { signal });
  }
  // Focus, toggle or mouseenter never reach the document by bubbling. They are about their own target alone.
  captured = (event) => {
    this.#parts.ready.pace?.shadows.learnFrom(event);
    if (!event.bubbles) this.handle(event, event.composedPath().slice(0, 1).filter(isElement));
  };
  bubbled = (event) => {
    if (event.bubbles) this.handle(event, event.composedPath().filter(isElement));
  };
  /**
   * @param {Event} event
   * @param {Iterable<Element>} candidates
   * @param {string} [place]
   */
  handle(event, candidates, place4) {
    const { pace } = this.#parts.ready;
    if (this.#paused || pace?.toggles.include(event)) return;
    for (const element of candidates) {
      const entries = this.#entryReader.of(element).filter((each) => each.matches(event, element, place4));
      if (entries.length === 0) continue;
      if (!this.#mayProceed(event, element, place4)) return;
      for (const entry of entries) entry.apply(event);
      const proceed = () => {
        for (const { target } of entries) this.#stimulator.fromEvent({ target, element, event });
      };
      return pace ? pace.labels.hear(event, element, proceed, place4) : proceed();
    }
  }
  /**
   * @param {Event} event
   * @param {Element} element
   * @param {string} [place]
   */
  #mayProceed(event, element, place4) {
    if (plain(element).matches(":disabled") || !this.#rule.allows(event, element, place4)) return false;
    if (place4) return true;
    const deed = deedOf2(event, element);
    if (!deed) return true;
    if (event.defaultPrevented || deed.isElsewhere) return false;
    const mayGo = event.type === "submit" || isValid(deed);
    if (!(mayGo && closesDialog(deed))) event.preventDefault();
    return mayGo;
  }
};

// src/feedback/busy.js
init_plain();
var Busy = class {
  #attribute;
  /** @type {WeakMap<Element, number>} */
  #counts = /* @__PURE__ */ new WeakMap();
  /** @param {import("../base/schema.js").Schema} schema */
  constructor(schema) {
    this.#attribute = schema.busyAttribute;
  }
  /** @param {Iterable<Element>} elements */
  begin(elements) {
    for (const element of elements) {
      this.#counts.set(element, this.#countOf(element) + 1);
      const own = plain(element);
      own.setAttribute(this.#attribute, "");
      if (own.localName !== "body") own.setAttribute("aria-busy", "true");
    }
  }
  /** @param {Iterable<Element>} elements */
  end(elements) {
    for (const element of elements) {
      const count = this.#countOf(element) - 1;
      this.#counts.set(element, count);
      if (count > 0) continue;
      for (const name2 of [this.#attribute, "aria-busy"]) plain(element).removeAttribute(name2);
    }
  }
  /** @param {Element} element */
  #countOf(element) {
    return this.#counts.get(element) ?? 0;
  }
};

// src/fields/edits.js
init_plain();
init_element_data();
var Edits = class {
  #document;
  /** @type {WeakMap<Element, number>} */
  #latest = /* @__PURE__ */ new WeakMap();
  count = 0;
  /** @type {EventTarget | null} the field that an input method is composing a word in */
  composing = null;
  /** @param {Document} document */
  constructor(document2) {
    this.#document = document2;
  }
  /** @param {AbortSignal} signal */
  start(signal) {
    for (const name2 of ["input", "change", "compositionstart", "compositionend"])
      plain(this.#document).addEventListener(name2, this.#note, { capture: true, signal });
  }
  /**
   * @param {Element} field
   * @param {number} count
   */
  happenedSince(field, count) {
    return (this.#latest.get(field) ?? 0) > count;
  }
  #note = ({ type, target }) => {
    if (type === "compositionstart") this.composing = target;
    else if (type === "compositionend") this.composing = null;
    else this.#noteEdit(
      /** @type {HTMLInputElement} */
      target
    );
  };
  /** @param {HTMLInputElement} field */
  #noteEdit(field) {
    this.count += 1;
    const fields4 = field.type === "radio" ? groupOf(field) : [field];
    for (const each of fields4) this.#latest.set(each, this.count);
  }
};

// src/foreign/foreign_changes.js
init_plain();

// src/foreign/foreign_attributes.js
init_plain();
var ForeignAttributes = class {
  /** @type {WeakMap<Element, Map<string, string | null>>} of what others changed */
  serverValues = /* @__PURE__ */ new WeakMap();
  /** @type {WeakMap<Node, Element>} */
  #replacements = /* @__PURE__ */ new WeakMap();
  /**
   * A script in the head may have set these before anybody could see what the server had sent.
   *
   * @param {Element} html
   */
  presume(html) {
    const names = html.getAttributeNames().filter((name2) => /^(class|style|data-)/.test(name2));
    this.serverValues.set(html, new Map(names.map((name2) => [name2, null])));
  }
  /** The morph is over: from here on, only others change what it made. */
  forgetReplacements() {
    this.#replacements = /* @__PURE__ */ new WeakMap();
  }
  /**
   * Writes into the replacement what shall stay of an element.
   *
   * @param {Element} from
   * @param {Element} to
   * @param {import("../page/html_parser.js").HtmlParser} parser
   */
  carryOver(from, to, parser) {
    this.#replacements.set(from, to);
    const [own, replacement] = [plain(from), plain(to)];
    if (
      /** @type {HTMLElement} */
      own.nonce
    ) replacement.setAttribute("nonce", "");
    const values = this.serverValues.get(from);
    if (!values) return;
    for (const [name2, before] of values) {
      const now = own.getAttribute(name2);
      const next = replacement.getAttribute(name2);
      const kept2 = name2 === "class" ? mergeClasses(before, now, next) : next === before ? now : next;
      if (kept2 === next) values.delete(name2);
      else {
        values.set(name2, next);
        if (kept2 === null) replacement.removeAttribute(name2);
        else if (name2 === "style") replacement.style = kept2;
        else replacement.setAttribute(name2, parser.trustValue(to, name2, kept2));
      }
    }
  }
  /** @param {MutationRecord[]} records */
  note(records) {
    for (const { target, attributeName, attributeNamespace, oldValue } of records) {
      if (attributeName === null || attributeNamespace !== null) continue;
      const element = (
        /** @type {Element} */
        target
      );
      const replacement = plain(this.#replacements.get(element));
      const serverValue = replacement ? replacement.getAttribute(attributeName) : oldValue;
      if (serverValue === plain(element).getAttribute(attributeName)) continue;
      const values = this.serverValues.get(element) ?? /* @__PURE__ */ new Map();
      if (!values.has(attributeName)) values.set(attributeName, serverValue);
      this.serverValues.set(element, values);
    }
  }
};
function mergeClasses(before, now, next) {
  const [old, live, sent2] = [before, now, next].map((text) => text?.split(/\s+/).filter(Boolean) ?? []);
  const added = live.filter((name2) => !old.includes(name2) && !sent2.includes(name2));
  const removed = old.filter((name2) => !live.includes(name2));
  const kept2 = sent2.filter((name2) => !removed.includes(name2));
  if (added.length === 0 && kept2.length === sent2.length) return next;
  return [...kept2, ...added].join(" ") || null;
}

// src/foreign/foreign_changes.js
var mostEarly = 1e3;
var ForeignChanges = class {
  /** @type {import("./others.js").Others | undefined} */
  otherScripts;
  #document;
  #observer;
  /** @type {MutationRecord[][]} */
  #early = [];
  /** @type {MutationRecord[] | undefined} of the morph that is under way */
  #own;
  /** @param {Document} document */
  constructor(document2) {
    this.#document = document2;
    this.attributes = new ForeignAttributes();
    const { MutationObserver } = (
      /** @type {Window & typeof globalThis} */
      plain(document2).defaultView
    );
    this.#observer = new MutationObserver((records) => this.#note(records));
  }
  /** @param {AbortSignal} signal */
  start(signal) {
    const document2 = this.#document;
    this.#observer.observe(document2, {
      attributes: true,
      attributeOldValue: true,
      childList: true,
      subtree: true
    });
    this.attributes.presume(document2.documentElement);
    plain(document2).addEventListener("readystatechange", () => this.#observer.takeRecords(), { signal });
    signal.addEventListener("abort", () => this.#observer.disconnect());
  }
  /**
   * What happens meanwhile is the server's doing.
   *
   * @param {() => unknown} work
   */
  ignoreWhile(work) {
    this.#note();
    work();
    this.#observer.takeRecords();
  }
  /**
   * Tells what the server does in a morph from what custom elements and the like make of it.
   *
   * @param {() => void} work
   */
  during(work) {
    this.#note();
    const records = this.#own = /** @type {MutationRecord[]} */
    [];
    try {
      work();
    } finally {
      this.#note();
      this.#own = void 0;
    }
    this.attributes.note(records);
    this.otherScripts?.morphed(records);
    this.attributes.forgetReplacements();
  }
  #note(records = this.#observer.takeRecords()) {
    if (this.#own) return this.#own.push(...records);
    this.attributes.note(records);
    if (this.otherScripts) this.otherScripts.note(records);
    else if (this.#document.readyState !== "loading" && this.#early.length < mostEarly)
      this.#early.push(records);
  }
  /**
   * Goes on with what is loaded once the page is connected, and is told what was seen before.
   *
   * @param {import("./others.js").Others} otherScripts
   */
  learnOf(otherScripts) {
    this.#note();
    for (const records of this.#early.splice(0)) otherScripts.note(records);
    this.otherScripts = otherScripts;
  }
};

// src/page/page.js
init_plain();

// src/fields/field_rule.js
init_plain();
init_element_data();
init_fields();
var FieldRule = class {
  #edits;
  #sentAtEdit;
  #rules;
  /** @type {WeakMap<Element, { keeps: boolean, value: string, checked: boolean }>} */
  #decisions = /* @__PURE__ */ new WeakMap();
  /**
   * @param {import("./edits.js").Edits} edits
   * @param {import("../page/page.js").Asked} asked
   * @param {Element | null} focused before the morph, which blurs what it moves
   * @param {ReturnType<import("../events/pace.js").Pace["rules"]>} [rules]
   */
  constructor(edits, { sentAtEdit, element, event }, focused, rules) {
    this.focused = focused;
    this.#rules = rules;
    this.selections = rules?.selections ?? [];
    const field = (
      /** @type {any} */
      event?.target ?? element
    );
    this.asking = field && (isBox(field) || event?.type === "change") ? field : null;
    this.composing = edits.composing;
    this.#edits = edits;
    this.#sentAtEdit = sentAtEdit;
  }
  /**
   * Decides while both sides still stand as they are, before attributes and options change.
   *
   * @param {any} from
   * @param {any} to
   */
  decide(from, to) {
    const { tagName } = plain(from);
    if (tagName === "SELECT") return this.#decideSelection(from, to);
    if (tagName !== "TEXTAREA" && tagName !== "INPUT") return;
    const keeps = this.#keeps(from, to);
    this.#decisions.set(from, {
      keeps,
      value: keeps ? from.value : to.value,
      checked: keeps ? from.checked : to.checked
    });
    if (!keeps || from.type === "file") return;
    if (isBox(from)) from.checked = !!from.checked;
    else if (from.defaultValue !== to.defaultValue && !from.validity?.badInput) from.value = `${from.value}`;
  }
  /**
   * @param {any} from
   * @param {any} to
   * @returns {boolean} whether the field is done with
   */
  apply(from, to) {
    const decision = this.#decisions.get(from);
    if (!decision) return false;
    if (from.tagName === "TEXTAREA" && from.defaultValue !== to.defaultValue)
      from.defaultValue = to.defaultValue;
    if (from.type === "file" || isValueless(from)) return true;
    if (isBox(from)) {
      if (from.checked !== decision.checked) from.checked = decision.checked;
    } else if (!decision.keeps && from.value !== decision.value) from.value = decision.value;
    return true;
  }
  /** Selections can be made only once all options are in place. */
  finish() {
    for (const select of this.selections) select();
  }
  /**
   * @param {any} from
   * @param {any} to
   */
  #keeps(from, to) {
    if (from.type === "file" || this.isEdited(from)) return true;
    if (this.isOfAnother(from, to)) return false;
    if (from === this.asking && this.#rules?.obeys(from, to, this.selections)) return false;
    const isSame5 = isSameField(from, to);
    if (this.#isInUse(from)) return isSame5 || !isBox(from);
    return isSame5 && !serverChanged(from, to);
  }
  /** @param {any} field */
  #isInUse(field) {
    return field === this.focused || field.type === "radio" && groupOf(field).some((each) => each === this.focused);
  }
  /**
   * Whether what was typed is not for what the server shows now.
   *
   * @param {any} from
   * @param {any} to
   */
  isOfAnother(from, to) {
    return this.#rules?.formRecords.differ(from, to);
  }
  /** @param {any} field */
  isEdited(field) {
    return this.#edits.happenedSince(field, this.#sentAtEdit);
  }
  /**
   * @param {HTMLSelectElement} from
   * @param {HTMLSelectElement} to
   */
  #decideSelection(from, to) {
    const values = Array.from(from.selectedOptions, ({ value }) => value);
    const offered = Array.from(to.options, ({ value }) => value);
    const isKept = this.#keeps(from, to) && (from.multiple || values.some((value) => offered.includes(value)));
    const wanted = Array.from(
      to.options,
      ({ value, selected }) => isKept ? values.includes(value) : selected
    );
    this.selections.push(() => {
      if (!from.multiple) from.selectedIndex = wanted.indexOf(true);
      else for (const [index, option] of Array.from(from.options).entries()) option.selected = wanted[index];
    });
  }
};

// src/page/focus.js
init_plain();
function keepFocus(document2, work) {
  const own = plain(document2);
  const focused = (
    /** @type {any} */
    own.activeElement
  );
  const selection = selectionOf(focused);
  work();
  if (!focused || focused === own.body) return;
  const { id, isConnected: isConnected2 } = plain(focused);
  const successor = isConnected2 ? focused : id && own.getElementById(id);
  if (!successor || successor === own.activeElement) return;
  plain(successor).focus({ preventScroll: true });
  if (selection && "setSelectionRange" in successor && selectionOf(successor))
    successor.setSelectionRange(...selection);
}
function selectionOf(field) {
  if (typeof field?.selectionStart !== "number") return null;
  return [field.selectionStart, field.selectionEnd, field.selectionDirection];
}

// src/page/page.js
init_html_parser();

// node_modules/morphdom/dist/morphdom-esm.js
init_plain();
function compareNodeNames(fromEl, toEl) {
  return plain(fromEl).nodeName === plain(toEl).nodeName;
}
var ELEMENT_NODE = 1;
function place3(parent, node, before) {
  if (before && plain(before).parentNode !== parent) before = null;
  const canMove = plain(parent).moveBefore && plain(parent).getRootNode() === plain(node).getRootNode();
  plain(parent)[canMove ? "moveBefore" : "insertBefore"](node, before);
}
function morphdomFactory() {
  return function morphdom2(fromNode, toNode, options) {
    var getNodeKey = options.getNodeKey;
    var onBeforeElUpdated = options.onBeforeElUpdated;
    var onBeforeNodeDiscarded = options.onBeforeNodeDiscarded;
    var onBeforeElChildrenUpdated = options.onBeforeElChildrenUpdated;
    var childrenOnly = options.childrenOnly;
    var fromNodesLookup = options.keys.old;
    var keyedRemovalList = [];
    function walkDiscardedChildNodes(node) {
      for (let child = plain(node).firstChild; child; child = plain(child).nextSibling) {
        const key2 = getNodeKey(child);
        if (key2) keyedRemovalList.push(key2);
        else walkDiscardedChildNodes(child);
      }
    }
    function discard(node) {
      const key2 = getNodeKey(node);
      if (key2) keyedRemovalList.push(key2);
      else removeNode(node);
    }
    function removeNode(node) {
      if (onBeforeNodeDiscarded(node) === false) {
        return;
      }
      plain(node).remove();
      walkDiscardedChildNodes(node);
    }
    function handleNodeAdded(el) {
      var curChild = plain(el).firstChild;
      while (curChild) {
        var nextSibling = plain(curChild).nextSibling;
        var key2 = getNodeKey(curChild), unmatchedFromEl = key2 && fromNodesLookup[key2];
        if (unmatchedFromEl && compareNodeNames(curChild, unmatchedFromEl)) {
          place3(el, unmatchedFromEl, curChild);
          plain(curChild).remove();
          morphEl(unmatchedFromEl, curChild);
        } else {
          handleNodeAdded(curChild);
        }
        curChild = nextSibling;
      }
    }
    function morphEl(fromEl, toEl, childrenOnly2) {
      var toElKey = getNodeKey(toEl);
      if (toElKey) {
        delete fromNodesLookup[toElKey];
      }
      if (!childrenOnly2) {
        var beforeUpdateResult = onBeforeElUpdated(fromEl, toEl);
        if (beforeUpdateResult === false) {
          return;
        }
        if (onBeforeElChildrenUpdated(fromEl, toEl) === false) {
          return;
        }
      }
      if (plain(fromEl).nodeName !== "TEXTAREA") {
        morphChildren(fromEl, toEl);
      } else {
      }
    }
    function morphChildren(fromEl, toEl) {
      var curToNodeChild = plain(toEl).firstChild;
      var curFromNodeChild = plain(fromEl).firstChild;
      var curToNodeKey;
      var curFromNodeKey;
      var fromNextSibling;
      var toNextSibling;
      var matchingFromEl;
      outer: while (curToNodeChild) {
        toNextSibling = plain(curToNodeChild).nextSibling;
        curToNodeKey = getNodeKey(curToNodeChild);
        while (curFromNodeChild) {
          fromNextSibling = plain(curFromNodeChild).nextSibling;
          curFromNodeKey = getNodeKey(curFromNodeChild);
          var curFromNodeType = plain(curFromNodeChild).nodeType;
          var isCompatible = void 0;
          if (curFromNodeType === plain(curToNodeChild).nodeType) {
            if (curFromNodeType === ELEMENT_NODE) {
              if (curToNodeKey) {
                if (curToNodeKey !== curFromNodeKey) {
                  matchingFromEl = fromNodesLookup[curToNodeKey];
                  if (curFromNodeKey && !options.keys.next[curFromNodeKey]) isCompatible = false;
                  else if (matchingFromEl && plain(curFromNodeChild).nextElementSibling === matchingFromEl) isCompatible = false;
                  else {
                    const placed = matchingFromEl && compareNodeNames(matchingFromEl, curToNodeChild) ? matchingFromEl : curToNodeChild;
                    place3(fromEl, placed, curFromNodeChild);
                    if (placed === matchingFromEl) morphEl(placed, curToNodeChild);
                    else handleNodeAdded(placed);
                    curFromNodeChild = plain(placed).nextSibling;
                    curToNodeChild = toNextSibling;
                    continue outer;
                  }
                }
              } else if (curFromNodeKey) {
                isCompatible = false;
              }
              isCompatible = isCompatible !== false && compareNodeNames(curFromNodeChild, curToNodeChild);
              if (isCompatible) {
                morphEl(curFromNodeChild, curToNodeChild);
              }
            } else {
              isCompatible = true;
              if (curFromNodeChild.nodeValue !== curToNodeChild.nodeValue) {
                curFromNodeChild.nodeValue = curToNodeChild.nodeValue;
              }
            }
          }
          if (isCompatible === void 0 && options.keys.next[curFromNodeKey] && plain(curToNodeChild).nodeType !== ELEMENT_NODE) {
            place3(fromEl, curToNodeChild, curFromNodeChild);
            curToNodeChild = toNextSibling;
            continue outer;
          }
          if (isCompatible) {
            curToNodeChild = toNextSibling;
            curFromNodeChild = plain(curFromNodeChild).nextSibling;
            continue outer;
          }
          discard(curFromNodeChild);
          curFromNodeChild = fromNextSibling;
        }
        if (curToNodeKey && (matchingFromEl = fromNodesLookup[curToNodeKey]) && compareNodeNames(matchingFromEl, curToNodeChild)) {
          place3(fromEl, matchingFromEl, null);
          morphEl(matchingFromEl, curToNodeChild);
        } else {
          {
            plain(fromEl).appendChild(curToNodeChild);
            handleNodeAdded(curToNodeChild);
          }
        }
        curToNodeChild = toNextSibling;
      }
      while (curFromNodeChild) {
        fromNextSibling = plain(curFromNodeChild).nextSibling;
        discard(curFromNodeChild);
        curFromNodeChild = fromNextSibling;
      }
    }
    var morphedNode = fromNode;
    {
      morphEl(morphedNode, toNode, childrenOnly);
      {
        for (var i = 0, len = keyedRemovalList.length; i < len; i++) {
          var elToRemove = fromNodesLookup[keyedRemovalList[i]];
          if (elToRemove) {
            removeNode(elToRemove);
          }
        }
      }
    }
    return morphedNode;
  };
}
var morphdom = morphdomFactory();
var morphdom_esm_default = morphdom;

// src/page/morph.js
init_dispatch();
init_plain();
init_is_script();

// src/page/keys.js
init_list_of();
init_plain();
var Keys = class {
  /** @type {WeakMap<Node, string>} */
  #keys = /* @__PURE__ */ new WeakMap();
  /**
   * @param {Element} element
   * @param {Element} replacement
   * @param {import("../base/schema.js").Schema} schema
   * @param {import("../foreign/others.js").Others} [otherScripts]
   */
  constructor(element, replacement, { keyAttribute, permanentAttribute }, otherScripts) {
    const permanent = `[${permanentAttribute}]:not([id], [${keyAttribute}])`;
    const [old, next] = [element, replacement].map(
      (root) => Array.from(plain(root).querySelectorAll(permanent))
    );
    const isSameNumber = old.length === next.length;
    this.old = this.#index(element, keyAttribute, isSameNumber ? old : []);
    this.next = this.#index(replacement, keyAttribute, isSameNumber ? next : []);
    otherScripts?.setApart(element, this, replacement);
  }
  /** @param {Node} node */
  of(node) {
    return this.#keys.get(node) ?? null;
  }
  /**
   * @param {any} node of the old tree
   * @param {string} key that no element of the new one has
   */
  mark(node, key2) {
    this.old[key2] = node;
    this.#keys.set(node, key2);
  }
  /**
   * @param {Element} root
   * @param {string} keyAttribute
   * @param {Element[]} permanent
   */
  #index(root, keyAttribute, permanent) {
    const index = /* @__PURE__ */ Object.create(null);
    const add = (key2, element) => {
      if (index[key2]) return;
      index[key2] = element;
      this.#keys.set(element, key2);
    };
    for (const element of plain(root).querySelectorAll(`[id], [${keyAttribute}]`)) {
      const own = plain(element);
      add(own.getAttribute("id") || `${listOf2(element, root)} ${own.getAttribute(keyAttribute)}`, element);
    }
    for (const [position, element] of permanent.entries()) add(`permanent ${position}`, element);
    return index;
  }
};

// src/page/morph.js
init_match_attributes();
function morph(element, replacement, { childrenOnly, schema, foreign, fields: fields4, parser, load: load2 }) {
  if (plain(element).closest(`[${schema.permanentAttribute}]`)) return;
  if (!childrenOnly && plain(element).nodeName !== plain(replacement).nodeName)
    return plain(element).replaceWith(replacement);
  const { attributes, otherScripts } = foreign;
  const keys = new Keys(element, replacement, schema, otherScripts);
  const follow2 = (from, to) => {
    attributes.carryOver(from, to, parser);
    matchAttributes(from, to, parser);
  };
  const options = {
    childrenOnly,
    keys,
    getNodeKey: (node) => keys.of(node),
    onBeforeElUpdated(from, to) {
      if (isLeftAlone(from, plain(from), to, schema, fields4)) return false;
      attributes.carryOver(from, to, parser);
      if (plain(from).isEqualNode(to) && !plain(from).contains(fields4.asking) && !load2?.differ(from, to) && !fields4.isOfAnother(from, to) && !otherScripts?.touched(from))
        return false;
      const detail = { element: from, replacement: to };
      if (!dispatch(from, "before-morph-element", { bubbles: true, cancelable: true, detail })) return false;
      fields4.decide(from, to);
      matchAttributes(from, to, parser);
      return true;
    },
    onBeforeElChildrenUpdated: (from, to) => !fields4.apply(from, to) && !load2?.seesTo(from, to),
    onBeforeNodeDiscarded: (node) => !otherScripts?.has(node) && !staysWithoutAnother(node, schema)
  };
  const isPage = childrenOnly && element === element.ownerDocument.body;
  foreign.during(() => {
    if (isPage) follow2(element.parentElement, replacement.parentElement);
    if (isPage) follow2(element, replacement);
    morphdom_esm_default(element, replacement, options);
  });
  fields4.finish();
}
function isLeftAlone(element, own, replacement, schema, { focused, composing: composing2, staying }) {
  if (staying?.has(replacement) || isPermanent3(element, schema) || element === composing2) return true;
  if (isScript(element) || isScript(replacement)) return true;
  if (element !== focused) return false;
  return own.isContentEditable || own.localName.includes("-");
}
function staysWithoutAnother(node, schema) {
  const element = (
    /** @type {Element} */
    node
  );
  return plain(element).hasAttribute?.("id") && isPermanent3(element, schema);
}
function isPermanent3(element, { permanentAttribute, ignoreAttribute }) {
  const { parentElement } = plain(element);
  return plain(element).hasAttribute(permanentAttribute) && !plain(parentElement)?.closest(`[${ignoreAttribute}]`);
}

// src/page/page.js
var Page = class {
  #window;
  #schema;
  #foreign;
  #parts;
  #edits;
  /** @param {PageOptions} options */
  constructor({ window, schema, foreign, edits, parts }) {
    this.#window = window;
    this.document = window.document;
    this.#schema = schema;
    this.#foreign = foreign;
    this.#parts = parts;
    this.#edits = edits;
    this.parser = new HtmlParser(window);
  }
  get url() {
    const { pathname, search } = this.#window.location;
    return pathname + search;
  }
  /**
   * Where the server may send the visitor: never to a script.
   *
   * @param {string} url
   */
  addressOf(url) {
    const address = new URL(url, this.document.baseURI);
    if (/^https?:$/.test(address.protocol)) return address.href;
    throw new Error(`"${url}" is no web address`);
  }
  /**
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {string} html
   */
  render(reflex, html) {
    if (reflex.url !== this.url) return;
    const replacement = this.parser.parse(html);
    const fields4 = this.fieldsFor(reflex);
    const whole = [[plain(this.document).body, plain(replacement).body]];
    const pairs = this.#parts.ready.extras?.roots.find(reflex, this.document, replacement) ?? whole;
    this.change(reflex, replacement, () => {
      for (const [root, newRoot] of pairs) this.morph(root, newRoot, fields4);
    });
    if (replacement.querySelector("title")) this.document.title = replacement.title;
    if (reflex.roots.includes("body")) this.#followHead(replacement);
    this.emptyForm(reflex, fields4);
  }
  /**
   * Does what changes the page: focus and selection stay, but for what arrives and asks for the focus.
   *
   * @param {Asked} asked
   * @param {Document | undefined} replacement of the whole page
   * @param {() => void} work
   */
  change(asked, replacement, work) {
    const finish = this.#parts.ready.load?.begin(asked, replacement);
    keepFocus(this.document, work);
    finish?.();
  }
  /**
   * What shows that a reflex is under way: its element, its form and its roots.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   */
  elementsOf({ element, form, roots }) {
    const found = [element, form, ...roots.map((selector) => plain(this.document).querySelector(selector))];
    return new Set(found.filter((each) => each !== null));
  }
  /** @param {Asked} asked */
  fieldsFor(asked) {
    return new FieldRule(
      this.#edits,
      asked,
      asked.isLoad ? null : plain(this.document).activeElement,
      this.#parts.ready.pace?.rules(asked)
    );
  }
  /**
   * @param {Element} element
   * @param {Element} replacement
   * @param {FieldRule} fields
   * @param {boolean} [childrenOnly]
   */
  morph(element, replacement, fields4, childrenOnly = true) {
    morph(element, replacement, {
      childrenOnly,
      schema: this.#schema,
      foreign: this.#foreign,
      fields: fields4,
      parser: this.parser,
      load: this.#parts.ready.load
    });
  }
  /** @param {Document} replacement */
  async #followHead(replacement) {
    if (plain(this.document).head.innerHTML === plain(replacement).head.innerHTML) return;
    const load2 = this.#parts.ready.load ?? await this.#parts.need("load");
    load2?.followHead(replacement);
  }
  /**
   * Empties the form of a reflex, if it asks for that.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {FieldRule} fields
   */
  async emptyForm({ form }, fields4) {
    if (!form || !plain(form).isConnected || !plain(form).hasAttribute(this.#schema.resetAttribute)) return;
    const extras = this.#parts.ready.extras ?? await this.#parts.need("extras");
    extras?.reset(form, fields4);
  }
};

// src/reflex/answers.js
init_reflex_error();
var answers = {
  morph: show2,
  nothing: show2,
  halted(reflex, _message, runtime) {
    runtime.finish(reflex, "halted");
  },
  forbidden(reflex, _message, runtime) {
    runtime.finish(reflex, "forbidden");
  },
  navigate(reflex, { url = "", from }, runtime) {
    const address = runtime.page.addressOf(url);
    const { operations } = runtime.parts.ready;
    leave(
      reflex,
      from,
      runtime,
      () => operations ? operations.visit(address) : runtime.location.assign(address)
    );
  },
  reload(reflex, _message, runtime) {
    leave(reflex, void 0, runtime, () => runtime.location.reload());
  },
  error(_reflex, { message = "The server failed" }) {
    throw new ReflexError("server", message);
  }
};
function leave(reflex, from, runtime, go) {
  runtime.parts.ready.connection?.drafts.guard(reflex, from);
  runtime.finish(reflex, "success");
  go();
}
function show2(reflex, { html, before, operations }, runtime) {
  operate(reflex, before, runtime);
  if (html !== void 0) runtime.events.pauseWhile(() => runtime.page.render(reflex, html));
  operate(reflex, operations, runtime);
  runtime.finish(reflex, "success");
}
function operate(reflex, operations, runtime) {
  if (!operations) return;
  const part = runtime.parts.ready.operations;
  if (!part) throw new Error("operations.js could not be loaded");
  part.perform(operations, reflex);
}
function answer(reflex, message, runtime) {
  try {
    if (!Object.hasOwn(answers, message.type)) throw new Error(`Unknown answer ${message.type}`);
    answers[message.type](reflex, message, runtime);
  } catch (error) {
    runtime.reflexFailed(reflex, ReflexError.from(error, "page"));
  }
}

// src/reflex/lifecycle.js
init_dispatch();
init_plain();
var Lifecycle = class {
  #document;
  #busy;
  #logger;
  #parts;
  /**
   * @param {object} collaborators
   * @param {Document} collaborators.document
   * @param {import("../feedback/busy.js").Busy} collaborators.busy
   * @param {Pick<Console, "error">} collaborators.logger
   * @param {import("../base/lazy_parts.js").LazyParts} collaborators.parts
   */
  constructor({ document: document2, busy, logger, parts }) {
    this.#document = document2;
    this.#busy = busy;
    this.#logger = logger;
    this.#parts = parts;
  }
  /**
   * Whether the reflex may be sent.
   *
   * @param {Reflex} reflex
   */
  begin(reflex) {
    reflex.stage = "before";
    return this.announce(reflex, "before");
  }
  /** @param {Reflex} reflex */
  showBusy({ busyElements }) {
    this.#busy.begin(busyElements);
  }
  /**
   * @param {Reflex} reflex
   * @param {"queued" | "delivered"} stage
   */
  advance(reflex, stage) {
    reflex.stage = stage;
    this.announce(reflex, stage);
  }
  /**
   * @param {Reflex} reflex
   * @param {import("./reflex.js").Outcome} outcome
   */
  finish(reflex, outcome) {
    reflex.stage = outcome;
    this.announce(reflex, outcome);
    this.announce(reflex, "after");
    this.#busy.end(reflex.busyElements);
    this.announce(reflex, "finalize");
    reflex.settle();
    if (reflex.isDeclared)
      reflex.promise.catch(
        (error) => this.#logger.error(`${describe(reflex)} failed: ${error.message}`, error)
      );
  }
  /**
   * @param {Reflex} reflex
   * @param {string} stage
   */
  announce(reflex, stage) {
    this.#parts.ready.extras?.callBack(reflex, stage);
    return this.#dispatch(reflex, stage);
  }
  /**
   * @param {Reflex} reflex
   * @param {string} name
   */
  #dispatch(reflex, name2) {
    const { id, target, element, stage, payload, error } = reflex;
    const receiver = plain(element).isConnected ? element : this.#document;
    const detail = { id, target, element, stage, payload, error, reflex };
    return dispatch(receiver, name2, { bubbles: true, cancelable: name2 === "before", detail });
  }
};
function describe({ id, target = "refresh" }) {
  return `Reflex ${id} (${target})`;
}

// src/reflex/stimulator.js
init_ancestors();

// src/base/ordered_work.js
var OrderedWork = class {
  #parts;
  #logger;
  /** @type {Promise<void> | undefined} */
  #held;
  #isWorking = false;
  /** @param {Pick<import("../application/runtime.js").Runtime, "parts" | "logger">} runtime */
  constructor({ parts, logger }) {
    this.#parts = parts;
    this.#logger = logger;
  }
  /**
   * @param {Need} name what the work needs, and what comes later too, whatever becomes of it
   * @param {() => void} [work]
   */
  run(name2, work = () => {
  }) {
    const isNext = !this.#held || this.#isWorking;
    if (isNext && (!name2 || this.#parts.ready[
      /** @type {Name} */
      name2
    ])) return work();
    const held = this.#wait(this.#held, name2, work);
    this.#held = held;
    held.then(() => {
      if (this.#held === held) this.#held = void 0;
    });
  }
  /**
   * @param {Promise<void> | undefined} previous
   * @param {Need} name
   * @param {() => void} work
   */
  async #wait(previous, name2, work) {
    if (previous) await previous;
    if (name2) await (typeof name2 === "string" ? this.#parts.need(name2) : name2.catch(() => {
    }));
    this.#isWorking = true;
    try {
      work();
    } catch (error) {
      this.#logger.error("Reflex: a message could not be handled.", error);
    }
    this.#isWorking = false;
  }
};

// src/reflex/stimulator.js
init_plain();
init_reflex_error();
init_schema();

// src/reflex/reflex.js
var Reflex = class {
  /**
   * @param {string} id
   * @param {Stimulation} stimulation
   */
  constructor(id, { target, element, args = [], options = {}, controller, event, isUnasked = false }) {
    this.id = id;
    this.target = target;
    this.element = element;
    this.args = args;
    this.options = options;
    this.controller = controller;
    this.event = event;
    this.isUnasked = isUnasked;
    this.stage = "created";
    this.roots = [];
    this.url = "";
    this.sentAtEdit = 0;
    this.isLoad = void 0;
    this.payload = null;
    this.error = null;
    this.form = null;
    this.busyElements = /* @__PURE__ */ new Set();
    this.promise = /** @type {Promise<ReflexResult>} */
    new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
  /** Nobody holds the promise of a reflex that an event of the page started. */
  get isDeclared() {
    return this.event !== void 0;
  }
  get isOver() {
    return !["created", "before", "queued", "delivered"].includes(this.stage);
  }
  get submitter() {
    return submitterOf(this);
  }
  settle() {
    if (this.error) this.reject?.(this.error);
    else this.resolve?.(this.result);
  }
  /** @returns {ReflexResult} */
  get result() {
    const { id, target, element, stage, payload } = this;
    return { id, target, element, stage, payload, reflex: this };
  }
};
function submitterOf({ element, event }) {
  const pressed = (
    /** @type {SubmitEvent | undefined} */
    event?.submitter
  );
  return pressed ?? (isSubmitButton(element) ? (
    /** @type {HTMLButtonElement} */
    element
  ) : null);
}

// src/reflex/reflex_list.js
var most7 = 100;
var ReflexList = class {
  /** @type {import("./reflex.js").Reflex[]} */
  all = [];
  get underWay() {
    return this.all.filter(({ isOver }) => !isOver);
  }
  /** @param {import("./reflex.js").Reflex} reflex */
  add(reflex) {
    const tooMany = this.all.length - most7 + 1;
    this.all = [...this.all.filter(({ isOver }, index) => !isOver || index >= tooMany), reflex];
  }
};

// src/reflex/reflex_writer.js
init_ignored();
init_element_data();
init_form_data();
init_protocol();
function writeReflex(reflex, { schema, parts }) {
  const { id, target, url, element, args, options } = reflex;
  const { extras } = parts.ready;
  reflex.roots = extras?.roots.selectorsFor(reflex) ?? ["body"];
  const form = extras ? extras.formFor(reflex) : usualForm(reflex);
  reflex.form = form && isIgnoredBy(form, element, schema) ? null : form;
  return encodeReflex({
    id,
    target,
    url,
    element: { ...elementData(element, schema, options.attributes), ...extras?.collect(reflex) },
    params: paramsOf(reflex),
    args: args.length > 0 ? args : void 0,
    v: parts.ready.connection?.pages.version,
    ...extras?.componentOf(reflex)
  });
}
function paramsOf(reflex) {
  const { element, form, submitter, event, options } = reflex;
  const { params } = options;
  if (!form && !params) return void 0;
  reflex.isSubmitted = submitter !== null || (event ? event.type === "submit" : form === element);
  return [...form ? formParams(form, submitter, reflex.isSubmitted) : [], ...Object.entries(params ?? {})];
}

// src/reflex/stimulator.js
var Stimulator = class {
  #runtime;
  #delivery;
  #outgoing;
  #isRare;
  #around;
  #count = 0;
  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../wire/delivery.js").Delivery} delivery
   */
  constructor(runtime, delivery) {
    this.#runtime = runtime;
    this.#delivery = delivery;
    this.#outgoing = new OrderedWork(runtime);
    this.#isRare = rareAttributesIn(runtime.schema);
    this.#around = `[${runtime.schema.rootAttribute}],[${touchedAttribute}]`;
    this.reflexes = new ReflexList();
  }
  /** @param {Stimulation} stimulation that an event asks for */
  fromEvent(stimulation2) {
    const proceed = () => {
      if (!this.#isHeldBack(stimulation2)) this.#create(stimulation2);
    };
    if (!this.#hasRareAttribute(stimulation2.element)) {
      this.#flush();
      return proceed();
    }
    const { clock, isConnected: isConnected2 } = this.#runtime;
    const asked = { ...stimulation2, at: clock.now(), isConnected: isConnected2, proceed };
    this.#outgoing.run("extras", () => this.#runtime.parts.ready.extras?.guards.admit(asked));
  }
  /** @param {Stimulation} stimulation that goes at once: of a script, or one that has waited already */
  launch(stimulation2) {
    this.#flush();
    return this.#create(stimulation2);
  }
  /**
   * What is disabled while its reflex is under way may not be shown so yet.
   *
   * @param {Stimulation} stimulation
   */
  #isHeldBack(stimulation2) {
    const { schema, parts } = this.#runtime;
    const { underWay } = this.reflexes;
    const isDisabled = [stimulation2.element, submitterOf(stimulation2)].some(
      (asking) => asking && plain(asking).hasAttribute(schema.disableWithAttribute) && underWay.some(
        ({ element, submitter, event }) => event !== stimulation2.event && (element === asking || submitter === asking)
      )
    );
    return isDisabled || parts.ready.pace?.typing.holds(stimulation2);
  }
  /** What waits for its time goes before what is asked for now. */
  #flush() {
    this.#runtime.parts.ready.extras?.guards.flush();
  }
  /**
   * Runs the page again, as it is.
   *
   * @param {boolean} [isAsked] whether the visitor has done something for it
   */
  refresh(isAsked) {
    const { page, logger } = this.#runtime;
    const reflex = this.launch({ element: page.document.body, isUnasked: !isAsked });
    reflex.promise.catch((error) => logger.error(`Reflex: the refresh failed: ${error.message}`, error));
    return reflex;
  }
  /** @param {Stimulation} stimulation */
  #create(stimulation2) {
    this.#runtime.parts.ready.pace?.typing.flush();
    this.#count += 1;
    const reflex = new Reflex(String(this.#count), stimulation2);
    this.reflexes.add(reflex);
    this.#outgoing.run(this.needsExtras(reflex) ? "extras" : null, () => this.#send(reflex));
    return reflex;
  }
  /** @param {Pick<Reflex, "element" | "controller" | "options" | "isDeclared" | "target">} reflex */
  needsExtras({ element, controller, options, isDeclared, target }) {
    if (target?.includes("#") === false || controller || isDeclared && !this.#runtime.controllers.isEmpty)
      return true;
    if (Object.keys(options).length > 0 || this.#hasRareAttribute(element)) return true;
    return closest(element, this.#around);
  }
  /** @param {Element} element */
  #hasRareAttribute(element) {
    return plain(element).getAttributeNames().some(this.#isRare);
  }
  /** @param {Reflex} reflex */
  #send(reflex) {
    const { page, signal, parts, lifecycle } = this.#runtime;
    try {
      if (signal.aborted) throw new ReflexError("stopped", "Reflex was stopped");
      if (this.needsExtras(reflex) && !parts.ready.extras) throw new Error("extras.js could not be loaded");
      reflex.controller = parts.ready.extras?.findController(reflex);
      if (!lifecycle.begin(reflex)) return this.#runtime.finish(reflex, "halted");
      const text = this.write(reflex);
      reflex.busyElements = page.elementsOf(reflex);
      lifecycle.showBusy(reflex);
      this.#delivery.add(reflex, text);
    } catch (error) {
      this.#runtime.reflexFailed(reflex, ReflexError.from(error));
    }
  }
  /**
   * What it sends, as the page is now.
   *
   * @param {Reflex} reflex
   */
  write(reflex) {
    const { page, edits } = this.#runtime;
    reflex.sentAtEdit = edits.count;
    reflex.url = page.url;
    return writeReflex(reflex, this.#runtime);
  }
};

// src/wire/connection_status.js
init_dispatch();
init_plain();
var ConnectionStatus = class {
  #document;
  #attribute;
  /**
   * @param {Document} document
   * @param {import("../base/schema.js").Schema} schema
   */
  constructor(document2, schema) {
    this.#document = document2;
    this.#attribute = schema.connectionAttribute;
  }
  /** @param {import("./socket.js").ConnectionState} state */
  show(state) {
    plain(this.#document).documentElement.setAttribute(this.#attribute, state);
  }
  /** @param {"connected" | "disconnected"} name */
  announce(name2) {
    dispatch(this.#document, name2);
  }
};

// src/wire/channel.js
init_cookies();

// src/wire/delivery.js
init_reflex_error();
init_protocol();

// src/wire/timed_reflexes.js
var TimedReflexes = class {
  #clock;
  #patience;
  #giveUp;
  /** @type {Map<string, Waiting>} */
  #waiting = /* @__PURE__ */ new Map();
  /**
   * @param {import("../base/clock.js").Clock} clock
   * @param {number} patience in milliseconds
   * @param {(reflex: Reflex) => void} giveUp
   */
  constructor(clock, patience6, giveUp) {
    this.#clock = clock;
    this.#patience = patience6;
    this.#giveUp = giveUp;
  }
  get size() {
    return this.#waiting.size;
  }
  get all() {
    return [...this.#waiting.values()];
  }
  /**
   * @param {Reflex} reflex
   * @param {string} text what it sends, instead of what it would have sent
   */
  add(reflex, text = "") {
    this.take(reflex.id);
    const timer = this.#clock.setTimeout(() => this.#giveUp(reflex), this.#patience);
    this.#waiting.set(reflex.id, { reflex, text, timer });
  }
  /** @param {string} id */
  take(id) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return void 0;
    this.#clock.clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    return waiting.reflex;
  }
};

// src/wire/delivery.js
var Delivery = class {
  #channel;
  /** @type {boolean | undefined} */
  #awaitsOther;
  #queueLimit;
  #isOpen = false;
  /** @type {number | undefined} */
  #maxMessageSize;
  #delivered;
  /**
   * @param {{ channel: Pick<import("./channel.js").Channel, "cookies" | "send" | "renew">, clock: import("../base/clock.js").Clock, delegate: DeliveryDelegate }} collaborators
   * @param {DeliveryOptions} [options]
   */
  constructor({ channel, clock, delegate }, { queueLimit = 20, queueTimeout = 3e4, answerTimeout = 6e4 } = {}) {
    this.#channel = channel;
    this.delegate = delegate;
    this.#queueLimit = queueLimit;
    this.queued = new TimedReflexes(
      clock,
      queueTimeout,
      (reflex) => this.#fail(reflex, new ReflexError("offline", "Offline; it was not sent in time"))
    );
    this.#delivered = new TimedReflexes(
      clock,
      answerTimeout,
      (reflex) => this.#fail(reflex, new ReflexError("timeout", "No answer in time; it is not known whether it ran"))
    );
  }
  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  add(reflex, text) {
    this.#awaitsOther ||= this.#isOpen && this.#channel.cookies?.hasChanged;
    if (this.#isOpen && !this.#awaitsOther) return this.#deliver(reflex, text);
    if (this.queued.size >= this.#queueLimit) {
      throw new ReflexError("offline", `Offline; ${this.#queueLimit} reflexes wait already`);
    }
    this.queued.add(reflex, text);
    this.delegate.reflexQueued(reflex);
    this.#renewWhenAnswered();
  }
  /** A connection with other cookies is opened when nothing is under way by this one. */
  #renewWhenAnswered() {
    if (!this.#awaitsOther || this.#delivered.size > 0) return;
    this.#channel.renew();
  }
  /** @param {number} [maxMessageSize] */
  open(maxMessageSize) {
    this.#isOpen = true;
    this.#maxMessageSize = maxMessageSize;
    for (const { reflex, text } of this.queued.all) {
      this.queued.take(reflex.id);
      this.#deliverQueued(reflex, text);
    }
  }
  /**
   * Nobody knows whether the delivered ones ran, so they are not repeated, unless the server says that none did.
   *
   * @param {boolean} [noneRan]
   */
  close(noneRan) {
    this.#isOpen = false;
    this.#awaitsOther = false;
    for (const { reflex, text } of this.#delivered.all) {
      this.take(reflex.id);
      if (noneRan) this.queued.add(reflex, text);
      else this.#fail(reflex, new ReflexError("lost", "Connection lost; it is not known whether it ran"));
    }
  }
  stop() {
    this.close();
    for (const { reflex } of this.queued.all)
      this.#fail(reflex, new ReflexError("stopped", "Reflex was stopped"));
  }
  /**
   * Takes the reflex that an answer is for; it is nobody's any more afterwards.
   *
   * @param {string} id
   */
  take(id) {
    const reflex = this.#delivered.take(id) ?? this.queued.take(id);
    this.#renewWhenAnswered();
    return reflex;
  }
  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  #deliver(reflex, text) {
    const size = byteLength(text);
    if (this.#maxMessageSize && size > this.#maxMessageSize) {
      throw new ReflexError(
        "refused",
        `${size} bytes are more than reflex.limits.message-size (${this.#maxMessageSize})`
      );
    }
    this.#channel.send(text);
    this.#delivered.add(reflex, text);
    this.delegate.reflexDelivered(reflex);
  }
  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  #deliverQueued(reflex, text) {
    try {
      this.#deliver(reflex, text);
    } catch (error) {
      this.#fail(reflex, ReflexError.from(error));
    }
  }
  /**
   * @param {Reflex} reflex
   * @param {ReflexError} error
   */
  #fail(reflex, error) {
    this.take(reflex.id);
    this.delegate.reflexFailed(reflex, error);
  }
};

// src/wire/backoff.js
var shortestDelay = 250;
var longestDelay = 1e4;
var steadyAfter = 1e3;
var mostAsked = 4;
var Backoff = class {
  #clock;
  #failures = 0;
  #asked = 0;
  /** @param {import("../base/clock.js").Clock} clock */
  constructor(clock) {
    this.#clock = clock;
  }
  /**
   * @param {number} lifetime how long the connection stood, in milliseconds
   * @param {boolean} isAsked whether the server wants another one, which is no failure unless it does so again and again
   */
  delayAfter(lifetime2, isAsked) {
    if (lifetime2 >= steadyAfter) this.#failures = this.#asked = 0;
    if (isAsked && this.#asked++ < mostAsked) this.#failures = Math.min(this.#failures, 1);
    const longest2 = Math.min(longestDelay, shortestDelay * 2 ** (this.#failures - 1));
    const delay = this.#failures === 0 ? 0 : this.#clock.random() * longest2;
    this.#failures += 1;
    return delay;
  }
};

// src/wire/socket.js
init_protocol();
var welcomeTimeout = 1e4;
var open = 1;
var Socket = class {
  #WebSocket;
  #clock;
  #backoff;
  #logger;
  /** @type {WebSocket | null} */
  #webSocket = null;
  /** @type {ConnectionState} */
  #state = "disconnected";
  /** @type {unknown} */
  #timer = null;
  #connectedAt = 0;
  #patience = welcomeTimeout;
  heardAt = 0;
  /** Why what the page shows may be no more, after a connection ended, until somebody has dealt with it. */
  endedBy = "";
  /** With the key by which the server knows this page again, once it has one. */
  #protocols = [subprotocol];
  /** @param {SocketOptions} options */
  constructor({ url, window, WebSocket, clock, logger, delegate }) {
    this.url = url;
    this.window = window;
    this.#WebSocket = WebSocket;
    this.#clock = clock;
    this.#backoff = new Backoff(clock);
    this.#logger = logger;
    this.delegate = delegate;
  }
  stop() {
    this.release();
    this.leave();
  }
  get isConnected() {
    return this.#state === "connected";
  }
  /** @param {string} text is lost where the connection is being closed, as it would be a moment later */
  send(text) {
    if (this.#webSocket?.readyState === open) this.#webSocket.send(text);
  }
  open() {
    this.release();
    this.enter("connecting");
    this.#patience = welcomeTimeout;
    this.#webSocket = new this.#WebSocket(this.url + pageQuery(this.window.document), this.#protocols);
    this.#webSocket.onmessage = ({ data }) => this.#receive(data);
    this.#webSocket.onclose = ({ code, reason }) => {
      if (code === sessionEnded) this.endedBy = reason;
      this.reopen(code === sessionEnded);
    };
    this.#listenOn();
  }
  // A dead network lets close() wait for long, so a socket that is given up is not listened to any more.
  release() {
    this.#clock.clearTimeout(this.#timer);
    if (!this.#webSocket) return;
    this.#webSocket.onmessage = null;
    this.#webSocket.onclose = null;
    this.#webSocket.close();
    this.#webSocket = null;
  }
  /** @param {boolean} [noneRan] of what was sent and not answered */
  reopen(noneRan = false) {
    this.release();
    const lifetime2 = this.isConnected ? this.#clock.now() - this.#connectedAt : 0;
    this.leave(noneRan);
    this.#timer = this.#clock.setTimeout(() => this.open(), this.#backoff.delayAfter(lifetime2, noneRan));
  }
  /** A connection that may be dead, or is being waited for, is replaced at once. */
  hasten() {
    if (this.#state === "disconnected" || this.#clock.now() - this.heardAt >= this.#patience) {
      this.leave();
      this.open();
    }
  }
  #listenOn() {
    this.heardAt = this.#clock.now();
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => this.reopen(), this.#patience);
  }
  /** @param {unknown} data */
  #receive(data) {
    this.#listenOn();
    try {
      this.handle(JSON.parse(String(data)));
    } catch (error) {
      this.#logger.error("Reflex: a message was not understood.", error);
    }
  }
  /** @param {import("./protocol.js").ServerMessage} message */
  handle(message) {
    if (message.type === "ping") return this.send(pong);
    if (message.type === "pong") return;
    if (message.type !== "welcome") return this.delegate.socketReceived(message);
    if (message.heartbeat) this.#patience = 2 * message.heartbeat;
    this.#protocols = [
      subprotocol,
      /** @type {string} */
      message.key
    ];
    this.#connectedAt = this.#clock.now();
    this.#listenOn();
    this.enter("connected");
    this.delegate.socketConnected(message);
  }
  leave(noneRan = false) {
    const { isConnected: isConnected2 } = this;
    this.enter("disconnected");
    if (isConnected2) this.delegate.socketDisconnected(noneRan);
  }
  /** @param {ConnectionState} state */
  enter(state) {
    if (this.#state === state) return;
    this.#state = state;
    this.delegate.socketChanged(state);
  }
};

// src/wire/channel.js
var special = /autofocus|<(?:source|template|\w+-)| is=|\[\d+\]|type=\W*\w+\//;
var onceConnected = ["connection", "others", "feedback", "pace"];
var Channel = class {
  /** The cookies that the first connection was opened with. */
  openedWith = "";
  #runtime;
  #status;
  #incoming;
  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {typeof globalThis.WebSocket} WebSocket
   * @param {import("./delivery.js").DeliveryOptions & { url: string }} options
   */
  constructor(runtime, WebSocket, { url, ...limits }) {
    const { window, clock, logger, schema } = runtime;
    this.#runtime = runtime;
    this.#status = new ConnectionStatus(window.document, schema);
    this.socket = new Socket({ url, window, WebSocket, clock, logger, delegate: this });
    this.#incoming = new OrderedWork(runtime);
    this.delivery = new Delivery({ channel: this, clock, delegate: runtime }, limits);
  }
  /** @param {string} text */
  send(text) {
    this.#later(() => this.socket.send(text));
  }
  get cookies() {
    return this.#runtime.parts.ready.connection?.cookies;
  }
  /** The server has to know the cookies that the browser has now. */
  renew() {
    this.cookies?.expectOthers();
    this.socket.leave();
    this.socket.open();
  }
  /** @param {import("./socket.js").ConnectionState} state */
  socketChanged(state) {
    if (state === "connecting") this.#noteCookies();
    this.#status.show(state);
  }
  /** @param {import("./protocol.js").ServerMessage} welcome */
  socketConnected({ maxMessageSize, development }) {
    this.cookies?.noteHandshake();
    this.delivery.open(maxMessageSize);
    this.#status.announce("connected");
    for (const part of onceConnected) this.#runtime.parts.need(part);
    if (development) this.#runtime.parts.need("development");
  }
  /** @param {boolean} noneRan */
  socketDisconnected(noneRan) {
    this.delivery.close(noneRan);
    this.#status.announce("disconnected");
  }
  /** What the page shows may be old: the browser kept it while the visitor was elsewhere. */
  socketCameBack() {
    this.#runtime.stimulator.refresh();
  }
  /** @param {import("./protocol.js").ServerMessage} message */
  socketReceived(message) {
    this.#runtime.parts.ready.connection?.receive(message);
    const { id, type, url, html, before, operations } = message;
    if (type === "cookies") return this.#incoming.run(this.#fetchCookies(
      /** @type {string} */
      url
    ));
    this.#later(() => {
      if (url || type === "reload") this.#incoming.run(html ? "visits" : "connection");
      this.#incoming.run(before || operations || url?.includes("#") ? "operations" : null);
      if (special.test(html + JSON.stringify([before, operations]))) this.#incoming.run("load");
      this.#incoming.run(id === void 0 ? "push" : null, () => this.#take(message));
    });
  }
  /** @param {string} url */
  #fetchCookies(url) {
    const fetch = () => this.#runtime.window.fetch(url);
    return this.cookies ? this.cookies.during(fetch) : fetch().then(() => this.#noteCookies());
  }
  #noteCookies() {
    this.openedWith = cookiesOf(this.#runtime.window.document);
    this.cookies?.note();
  }
  /** @param {import("./protocol.js").ServerMessage} message */
  #take(message) {
    if (message.id === void 0) return this.#runtime.parts.ready.push?.receive(message);
    const reflex = this.delivery.take(String(message.id));
    if (reflex) this.#runtime.answered(reflex, message);
  }
  /** @param {() => void} work */
  #later(work) {
    const { latency, clock } = this.#runtime;
    if (latency > 0) clock.setTimeout(work, latency / 2);
    else work();
  }
};

// src/application/runtime.js
var Runtime = class {
  #listening;
  /**
   * @param {Collaborators} collaborators
   * @param {StartOptions & { url: string }} options
   */
  constructor(collaborators, { progress = true, ...options }) {
    const { window, location, clock, logger, schema } = collaborators;
    const { document: document2 } = window;
    this.window = window;
    this.schema = schema;
    this.logger = logger;
    this.location = location;
    this.clock = clock;
    this.controllers = collaborators.controllers;
    this.operations = collaborators.operations;
    this.confirm = collaborators.confirm;
    this.isDebugging = collaborators.isDebugging;
    this.hasProgress = progress;
    this.latency = 0;
    this.parts = new LazyParts(collaborators.parts, this);
    this.foreign = new ForeignChanges(document2);
    this.edits = new Edits(document2);
    this.page = new Page(this);
    this.lifecycle = new Lifecycle({ document: document2, busy: new Busy(schema), logger, parts: this.parts });
    this.channel = new Channel(this, collaborators.WebSocket, options);
    this.stimulator = new Stimulator(this, this.channel.delivery);
    this.entryReader = new EntryReader(schema, this.parts);
    this.events = new EventDelegate({
      document: document2,
      schema,
      parts: this.parts,
      entryReader: this.entryReader,
      stimulator: this.stimulator
    });
    this.#listening = new window.AbortController();
  }
  start() {
    const { signal } = this;
    this.parts.start();
    this.foreign.start(signal);
    this.edits.start(signal);
    this.events.start(signal);
    this.channel.socket.open();
  }
  stop() {
    this.#listening.abort();
    this.channel.socket.stop();
    this.channel.delivery.stop();
  }
  /** Whoever listens to the page for this runtime is released by it. */
  get signal() {
    return this.#listening.signal;
  }
  get isConnected() {
    return this.channel.socket.isConnected;
  }
  /**
   * @param {Reflex} reflex
   * @param {import("../reflex/reflex.js").Outcome} outcome
   */
  finish(reflex, outcome) {
    if (!reflex.isOver) this.lifecycle.finish(reflex, outcome);
  }
  /** @param {Reflex} reflex */
  reflexQueued(reflex) {
    this.lifecycle.advance(reflex, "queued");
  }
  /** @param {Reflex} reflex */
  reflexDelivered(reflex) {
    this.lifecycle.advance(reflex, "delivered");
  }
  /**
   * @param {Reflex} reflex
   * @param {import("../base/reflex_error.js").ReflexError} error
   */
  reflexFailed(reflex, error) {
    reflex.error = error.about(reflex);
    this.finish(reflex, "error");
  }
  /**
   * @param {Reflex} reflex
   * @param {import("../wire/protocol.js").ServerMessage} message
   */
  answered(reflex, message) {
    reflex.payload = message.payload ?? null;
    answer(reflex, message, this);
  }
};

// src/application/reflex_application.js
var ReflexApplication = class {
  #collaborators;
  /** @type {Runtime | null} */
  #runtime = null;
  #isDebugging = false;
  /** @param {Partial<import("./collaborators.js").Collaborators> & { schema?: Partial<import("../base/rare_schema.js").FullSchema> }} [collaborators] */
  constructor(collaborators = {}) {
    this.#collaborators = collaborators;
    this.schema = { ...defaultSchema, ...collaborators.schema };
    this.controllers = new ControllerRegistry();
    this.operations = {};
    this.confirm = (question) => this.window.confirm(question);
  }
  get window() {
    return this.#collaborators.window ?? globalThis.window;
  }
  /**
   * Opens the connection and listens to the page. An application that is started already stays as it is.
   *
   * @param {import("./collaborators.js").StartOptions} [options] `url` is where the server listens, `/reflex` of this host by default
   */
  start(options = {}) {
    if (this.#runtime) return this;
    const { schema, controllers, operations, window } = this;
    const own = {
      schema,
      controllers,
      operations,
      confirm: (question, element) => this.confirm(question, element),
      isDebugging: () => this.#isDebugging
    };
    const url = socketAddress(options.url ?? "/reflex", window.location.href);
    this.#runtime = new Runtime(
      { ...collaboratorsIn(window, this.#collaborators), ...own },
      { ...options, url }
    );
    this.#runtime.start();
    this.debug = this.#isDebugging;
    return this;
  }
  stop() {
    this.#runtime?.stop();
    this.#runtime = null;
  }
  get isConnected() {
    return this.#runtime?.isConnected ?? false;
  }
  /** The reflexes under way, and the last ones before them. */
  get reflexes() {
    return this.#runtime?.stimulator.reflexes.all ?? [];
  }
  /** Whether each reflex is written to the console. */
  get debug() {
    return this.#isDebugging;
  }
  set debug(value) {
    this.#isDebugging = value;
    if (!value) return;
    this.#runtime?.parts.need("debug");
    this.#runtime?.parts.need("development");
  }
  /** @param {number} milliseconds that answers come later, until the page is left, to try out a slow network */
  latency(milliseconds2) {
    if (this.#runtime) this.#runtime.latency = milliseconds2;
  }
  /**
   * Gives a Stimulus controller the method `stimulate(target, [element], [options], ...args)`. Call it in `connect()`.
   *
   * @param {ReflexController} controller
   */
  register(controller) {
    this.controllers.add(controller);
    controller.stimulate = (...args) => this.perform(args, controller.element, controller);
  }
  /**
   * Calls an action, or runs the page again without a target: `stimulate(target, [element], [options], ...args)`.
   *
   * @param {...unknown} args
   */
  stimulate(...args) {
    return this.perform(args);
  }
  /**
   * Marks an object as options of `stimulate`, which no argument can be mistaken for.
   *
   * @param {import("../stimulus/stimulate_options.js").StimulateValues} values
   */
  options(values) {
    return new StimulateOptions(values);
  }
  /**
   * @param {unknown[]} args
   * @param {Element} [ownElement]
   * @param {ReflexController} [controller]
   * @returns {ReflexPromise}
   */
  perform(args, ownElement, controller) {
    try {
      if (!this.#runtime) throw new ReflexError("stopped", "Call Reflex.start() first");
      const stimulation2 = readStimulation(args, ownElement ?? this.window.document.body);
      const reflex = this.#runtime.stimulator.launch({ ...stimulation2, controller });
      return Object.assign(reflex.promise, { id: reflex.id, reflex });
    } catch (error) {
      return (
        /** @type {ReflexPromise} */
        Promise.reject(error)
      );
    }
  }
};

// test/helper.js
init_connection2();
init_debug();
init_extras2();
init_load2();
init_others2();
init_pace2();
init_push2();
globalThis.HTMLElement ??= new JSDOM().window.HTMLElement;
function openPage(body2 = "", {
  url = "https://example.org/ctx/todos?done=false",
  head = "",
  html = `<!doctype html><html><head><title>Todos</title>${head}</head><body>${body2}</body></html>`,
  ...options
} = {}) {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true, ...options });
  const find = (selector) => window.document.querySelector(selector);
  return { window, document: window.document, find };
}
var FakeClock = class {
  time = 1e6;
  chance = 1;
  timers = /* @__PURE__ */ new Map();
  count = 0;
  now = () => this.time;
  random = () => this.chance;
  setTimeout = (work, milliseconds2) => {
    this.count += 1;
    this.timers.set(this.count, { work, at: this.time + milliseconds2 });
    return this.count;
  };
  clearTimeout = (timer) => this.timers.delete(timer);
  advance(milliseconds2) {
    const end = this.time + milliseconds2;
    for (; ; ) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.time = Math.max(this.time, due[1].at);
      due[1].work();
    }
    this.time = end;
  }
};
function fakeSockets() {
  const opened = [];
  class FakeWebSocket {
    constructor(url, protocols) {
      this.url = url;
      this.protocols = protocols;
      this.sent = [];
      this.isClosed = false;
      this.readyState = 1;
      opened.push(this);
    }
    send(text) {
      this.sent.push(JSON.parse(text));
    }
    close() {
      this.isClosed = true;
    }
    receive(message) {
      this.onmessage?.({ data: typeof message === "string" ? message : JSON.stringify(message) });
    }
    welcome(fields4 = {}) {
      this.receive({
        type: "welcome",
        tab: "t",
        key: "k",
        heartbeat: 15e3,
        maxMessageSize: 65536,
        ...fields4
      });
    }
    drop() {
      this.end(1006);
    }
    end(code) {
      this.isClosed = true;
      this.onclose?.({ code });
    }
  }
  return { WebSocket: FakeWebSocket, opened };
}
function fakeLogger() {
  const logger = {
    warnings: [],
    errors: [],
    warn: (...args) => logger.warnings.push(args),
    error: (...args) => logger.errors.push(args)
  };
  return logger;
}
function startApplication(body2, { connected = true, page = openPage(body2), start = {}, parts = {}, ...collaborators } = {}) {
  const clock = new FakeClock();
  const logger = fakeLogger();
  const location = {
    assigned: [],
    reloads: 0,
    assign: (url) => location.assigned.push(url),
    reload: () => location.reloads += 1
  };
  const { WebSocket, opened } = fakeSockets();
  const application = new ReflexApplication({
    window: page.window,
    WebSocket,
    location,
    clock,
    logger,
    // What is loaded in a page is there at once in a test, unless the test is about loading.
    parts: {
      extras: extras_exports,
      debug: debug_exports,
      connection: connection_exports,
      others: others_exports,
      load: load_exports,
      pace: async () => pace_exports,
      feedback: { create: () => ({}) },
      push: async () => push_exports,
      ...parts
    },
    ...collaborators
  });
  application.start({ url: "/ctx/reflex/", ...start });
  const context = {
    ...page,
    application,
    clock,
    logger,
    location,
    opened,
    get socket() {
      return opened.at(-1);
    },
    get sent() {
      return opened.flatMap(({ sent: sent2 }) => sent2).filter(({ type }) => type === "reflex");
    },
    answer(fields4, id = context.sent.at(-1).id) {
      context.socket.receive({ id, ...fields4 });
    },
    morph(newBody, { title = "Todos", id } = {}) {
      const html = `<!doctype html><html><head><title>${title}</title></head><body>${newBody}</body></html>`;
      context.answer({ type: "morph", html }, id);
    },
    click(selector, init = {}) {
      return fire(page, selector, "click", { bubbles: true, cancelable: true, ...init }, "MouseEvent");
    },
    fire: (selector, name2, init = {}, type = "Event") => fire(page, selector, name2, { bubbles: true, cancelable: true, ...init }, type),
    type(selector, value) {
      page.find(selector).value = value;
      fire(page, selector, "input", { bubbles: true });
    },
    events(...names) {
      const seen = [];
      for (const name2 of names) page.document.addEventListener(`reflex:${name2}`, (event) => seen.push(event));
      return seen;
    }
  };
  if (connected) context.socket.welcome();
  return context;
}
function fire({ window, find }, selector, name2, init, type = "Event") {
  const target = typeof selector === "string" ? find(selector) : selector;
  const event = new window[type](name2, init);
  target.dispatchEvent(event);
  return event;
}
async function loaded({ window, document: document2 }) {
  if (document2.readyState === "complete") return;
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}
var settled = () => new Promise((resolve) => setImmediate(resolve));

// test/narrow/generator.js
function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = state + 1831565813 >>> 0;
    let value = Math.imul(state ^ state >>> 15, 1 | state);
    value = value + Math.imul(value ^ value >>> 7, 61 | value) ^ value;
    return ((value ^ value >>> 14) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return { next, below, isIn: (share) => next() < share, oneOf: (list2) => list2[below(list2.length)] };
}
function stepsOf(before, after) {
  const [old, next] = [before, after].map((text2) => text2.split(/(?=<)/));
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(next.length + 1));
  for (let i2 = old.length - 1; i2 >= 0; i2--)
    for (let j2 = next.length - 1; j2 >= 0; j2--)
      lengths[i2][j2] = old[i2] === next[j2] ? lengths[i2 + 1][j2 + 1] + 1 : Math.max(lengths[i2 + 1][j2], lengths[i2][j2 + 1]);
  const steps = [];
  let [i, j, place4, end] = [0, 0, 0, 0];
  let text = "";
  let copied = 0;
  const flush = () => {
    if (copied > 0) {
      steps.push(place4 - copied - end, copied);
      end = place4;
    }
    copied = 0;
  };
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      if (text) steps.push(text);
      text = "";
      place4 += old[i].length;
      copied += old[i].length;
      i += 1;
      j += 1;
    } else {
      flush();
      if (j < next.length && (i >= old.length || lengths[i][j + 1] >= lengths[i + 1][j])) text += next[j++];
      else place4 += old[i++].length;
    }
  }
  flush();
  if (text) steps.push(text);
  return steps;
}

// test/visits/same_as_loaded.js
var origin = "https://example.org";
var mark2 = `<meta name="reflex-boost" content="">`;
function siteOf(random) {
  const part = (name2, texts2) => {
    const id = random.isIn(0.5) ? ` id="${name2}"` : "";
    const tag = random.oneOf(["p", "div", "section"]);
    const share = random.oneOf([0, 0.5, 0.5, 1]);
    return () => random.isIn(share) ? `<${tag}${id}>${random.oneOf(texts2)}</${tag}>
` : "";
  };
  const before = part("note", ["news", "more news"]);
  const message = part("msg", ["saved", "deleted"]);
  const inside = part("hint", ["look", "see"]);
  const after = part("foot", ["end", "last"]);
  const names = ["a", "b", "c", "d"];
  return (name2) => {
    const rows = names.slice(0, random.below(5)).map((each) => `<li id="r${each}">${each}</li>`);
    const links = names.map((each) => `<a id="to-${each}" href="/${each}">${each}</a>`).join("\n");
    const list2 = random.isIn(0.5) ? `<ul>${rows.join("")}</ul>` : "";
    const body2 = `${before()}<nav>${links}</nav>
${message()}<main><h1>${name2}</h1>${inside()}${list2}</main>${after()}`;
    return `<!doctype html><html lang="en"><head><title>${name2}</title>${mark2}</head><body>${body2}</body></html>`;
  };
}
async function open2(random) {
  const pageOf = siteOf(random);
  let last = pageOf("a");
  const page = openPage("", { url: `${origin}/a`, html: last });
  await loaded(page);
  const narrow = { create: (runtime) => new NarrowMorph(runtime, random.isIn(0.5) ? 0 : void 0) };
  const site = startApplication("", { page, parts: { narrow, operations: operations_exports, visits: async () => visits_exports } });
  site.window.scrollTo = () => {
  };
  leaveFocusAsBrowsers(site.window);
  await settled();
  let known;
  let count = 0;
  const answered = /* @__PURE__ */ new Set();
  site.answerAll = async (ids = () => true) => {
    const asked = site.opened.flatMap(({ sent: sent2 }) => sent2);
    for (const { id, type, url } of asked) {
      if (answered.has(id) || !/^(visit|reflex)$/.test(type) || !ids(id)) continue;
      answered.add(id);
      const next = pageOf(new URL(url, origin).pathname.slice(1));
      count += 1;
      if (known === void 0) site.answer({ type: "morph", v: `v${count}`, html: next }, id);
      else if (known === next) site.answer({ type: "same", v: `v${count}` }, id);
      else {
        const steps = stepsOf(known, next);
        site.answer({ type: "delta", v: `v${count}`, length: next.length, steps }, id);
      }
      known = next;
      last = next;
      await settled();
    }
  };
  site.expected = () => last;
  return site;
}
function leaveFocusAsBrowsers({ Element, Event, document: document2 }) {
  const { removeAttribute } = Element.prototype;
  Element.prototype.removeAttribute = function(name2) {
    removeAttribute.call(this, name2);
    if (name2 === "tabindex" && document2.activeElement === this) this.dispatchEvent(new Event("blur"));
  };
}
function shown3(document2) {
  const body2 = document2.body.cloneNode(true);
  for (const each of body2.querySelectorAll("*"))
    for (const name2 of ["tabindex", "data-reflex-busy", "aria-busy"]) each.removeAttribute(name2);
  return body2.innerHTML.trim();
}
var walk = async (site, delta) => {
  const arrived = new Promise(
    (resolve) => site.window.addEventListener("popstate", resolve, { once: true })
  );
  site.window.history.go(delta);
  await arrived;
  await settled();
};
async function compare(seed) {
  const random = randomOf(seed);
  const site = await open2(random);
  const log = [];
  let index = 0;
  let end = 0;
  for (let step = 0; step < 12; step++) {
    const kind = random.below(6);
    if (kind === 0 && index > 0) {
      log.push("back");
      index -= 1;
      await walk(site, -1);
    } else if (kind === 1 && index < end) {
      log.push("forward");
      index += 1;
      await walk(site, 1);
    } else if (kind === 2) {
      log.push("refresh");
      site.application.stimulate();
    } else {
      const name2 = random.oneOf(["a", "b", "c", "d"]);
      log.push(`visit ${name2}`);
      const before = site.window.history.length;
      site.click(`#to-${name2}`);
      await site.answerAll();
      await settled();
      if (site.window.history.length > before || site.window.history.state?.reflexPage) {
        if (!site.lastState || site.window.history.state.reflexPage !== site.lastState) {
          index += 1;
          end = index;
        }
      }
    }
    await site.answerAll();
    await settled();
    site.lastState = site.window.history.state?.reflexPage;
    const loaded2 = new JSDOM2(site.expected()).window;
    assert.equal(shown3(site.document), shown3(loaded2.document), `seed ${seed}: ${log.join(", ")}`);
    loaded2.close();
  }
  site.application.stop?.();
  site.window.close();
}
export {
  compare
};
