/** Makes the network as bad as a developer likes: slow, and cut in the middle of what is said. */
export class Weather {
  #runtime
  #settings

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./settings.js").Settings} settings
   */
  constructor(runtime, settings) {
    this.#runtime = runtime
    this.#settings = settings
    const { channel } = runtime
    const send = channel.send.bind(channel)
    channel.send = (text) => {
      const isCut = runtime.clock.random() * 100 < settings.loss
      // Nobody can tell afterwards whether it arrived.
      if (!isCut || runtime.clock.random() < 0.5) send(text)
      if (isCut) runtime.clock.setTimeout(() => channel.socket.reopen(), runtime.latency / 2)
    }
    if (settings.delay) runtime.latency = settings.delay
  }

  get isFair() {
    return !this.#settings.delay && !this.#settings.loss
  }

  /** @param {number} delay how much longer a round trip takes, in milliseconds */
  slow(delay) {
    this.#settings.delay = delay
    this.#runtime.latency = delay
    this.#settings.save()
  }

  /** @param {number} loss how many of a hundred messages the connection breaks with */
  lose(loss) {
    this.#settings.loss = loss
    this.#settings.save()
  }
}
