package io.github.reflexboot.delta;

import java.util.Arrays;

/**
 * The places of a text where tags begin, found by what stands up to the next one.
 */
final class Tags {

	/**
	 * How many places are looked at, where thousands may begin alike.
	 */
	private static final int MOST_CANDIDATES = 16;

	private final int[] places;

	private final int[] hashes;

	/**
	 * The last place with a hash, and for each place the one before it, each one more
	 * than its index; 0 for none.
	 */
	private final int[] last;

	private final int[] before;

	private int count;

	Tags(byte[] text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number += (text[i] == '<') ? 1 : 0;
		}
		this.places = new int[number];
		this.hashes = new int[number];
		this.before = new int[number];
		this.last = new int[Math.max(Integer.highestOneBit(number) << 2, 2)];
		for (int place = next(text, from, to); place < to;) {
			int end = next(text, place + 1, to);
			add(place, hash(text, place, end));
			place = end;
		}
	}

	private void add(int place, int hash) {
		int bucket = bucket(hash);
		this.places[this.count] = place;
		this.hashes[this.count] = hash;
		this.before[this.count] = this.last[bucket];
		this.last[bucket] = ++this.count;
	}

	/**
	 * Return where the base has what stands at a place of another text.
	 */
	int[] candidates(byte[] text, int place, int end) {
		int hash = hash(text, place, next(text, place + 1, end));
		int[] found = new int[MOST_CANDIDATES];
		int count = 0;
		int looked = 0;
		for (int entry = this.last[bucket(hash)]; entry > 0
				&& looked < MOST_CANDIDATES; entry = this.before[entry - 1]) {
			looked++;
			if (this.hashes[entry - 1] == hash) {
				found[count++] = this.places[entry - 1];
			}
		}
		return Arrays.copyOf(found, count);
	}

	private int bucket(int hash) {
		return ((hash * 0x9E3779B9) >>> 7) & (this.last.length - 1);
	}

	/**
	 * Return where the next tag begins, at a place or after it.
	 * @return the place; the end if there is none before it
	 */
	static int next(byte[] text, int from, int end) {
		int place = from;
		while (place < end && text[place] != '<') {
			place++;
		}
		return place;
	}

	private static int hash(byte[] text, int from, int to) {
		int hash = 1;
		for (int i = from; i < to; i++) {
			hash = 31 * hash + text[i];
		}
		return hash;
	}

}
