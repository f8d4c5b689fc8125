package io.github.reflexboot.template;

import java.util.List;

import io.github.reflexboot.ReflexPresence.Present;

/**
 * Tells a page that is being rendered who is present, its own visitor among them. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public interface PresentAtRender {

	/**
	 * Make what a page needs to show who is in a group.
	 * @param group name of the group
	 * @return who is there, and how to join them
	 */
	Shown in(String group);

	/**
	 * What a page shows.
	 *
	 * @param present who is there
	 * @param token by which the page joins them, and says whom it shows
	 */
	record Shown(List<Present> present, String token) {

	}

}
