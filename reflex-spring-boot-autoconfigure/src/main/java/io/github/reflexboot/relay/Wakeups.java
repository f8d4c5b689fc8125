package io.github.reflexboot.relay;

/**
 * Tells readers of a table that there is something to read. Safe for use by several
 * threads.
 */
interface Wakeups {

	/**
	 * None: readers have to look again and again.
	 */
	Wakeups NONE = new Wakeups() {

		@Override
		public void start(Runnable wake) {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean areHeard() {
			return false;
		}

	};

	/**
	 * Begin to listen. Returns at once.
	 * @param wake what to do when there is something to read
	 */
	void start(Runnable wake);

	/**
	 * Listen no more.
	 */
	void stop();

	/**
	 * Tell whether this server is woken, so that others may be, too.
	 */
	boolean areHeard();

}
