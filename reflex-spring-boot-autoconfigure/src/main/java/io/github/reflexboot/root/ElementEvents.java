package io.github.reflexboot.root;

import java.util.List;

/**
 * Where an element is among the events of its template.
 *
 * @param open the place of its start tag
 * @param close the place of its end tag
 * @param around the places of the start and end tags around it
 */
record ElementEvents(int open, int close, List<Integer> around) {

	boolean isAround(ElementEvents other) {
		return this.open < other.open && other.close < this.close;
	}

}
