package io.github.reflexboot.broadcast;

import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.HangUp;
import io.github.reflexboot.tab.Tab;

/**
 * What a broadcast does to a tab. Whose session is over hears nothing any more, also
 * before the connection is closed.
 *
 * @param ended knows whose sessions are over
 */
record TabActions(EndedSessions ended) {

	void refresh(Tab tab) {
		if (!this.ended.isOver(tab)) {
			tab.refresh();
		}
	}

	void push(Tab tab, String text) {
		if (!this.ended.isOver(tab)) {
			tab.push(text);
		}
	}

	void hear(Tab tab, PageEvent event) {
		if (!this.ended.isOver(tab)) {
			tab.hear(event);
		}
	}

	void reconnect(Tab tab) {
		tab.whenDone(() -> tab.hangUp(HangUp.RECONNECT));
	}

}
