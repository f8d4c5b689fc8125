const most = 100

/** The reflexes under way, and the last ones before them. */
export class ReflexList {
  /** @type {import("./reflex.js").Reflex[]} */
  all = []

  get underWay() {
    return this.all.filter(({ isOver }) => !isOver)
  }

  /** @param {import("./reflex.js").Reflex} reflex */
  add(reflex) {
    const tooMany = this.all.length - most + 1
    this.all = [...this.all.filter(({ isOver }, index) => !isOver || index >= tooMany), reflex]
  }
}
