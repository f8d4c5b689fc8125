package io.github.reflexboot.relay;

/**
 * The identifier of an entry of a Redis Stream.
 *
 * @param time when it was written, in milliseconds without a sign
 * @param number of the entry at that time, without a sign
 */
record EntryId(long time, long number) {

	static EntryId of(String text) {
		int middle = text.indexOf('-');
		return new EntryId(Long.parseUnsignedLong(text.substring(0, middle)),
				Long.parseUnsignedLong(text.substring(middle + 1)));
	}

	/**
	 * Tell whether a stream has begun anew, by a clock that is behind the one before.
	 */
	boolean isBefore(EntryId other) {
		int byTime = Long.compareUnsigned(this.time, other.time);
		return byTime < 0 || (byTime == 0 && Long.compareUnsigned(this.number, other.number) < 0);
	}

}
