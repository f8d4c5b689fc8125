package io.github.reflexboot.samples.showcase.chat;

import java.util.Locale;

/**
 * The rooms that there are: no visitor makes one.
 */
enum Room {

	TEA, COFFEE, GARDEN;

	public String getId() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The group of the pages that show this room.
	 */
	public String getGroup() {
		return "room:" + getId();
	}

}
