package io.github.reflexboot.samples.showcase.editor;

import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

@ReflexComponent("summary")
class SummaryComponent {

	@State
	private int changes;

	@State
	private String last;

	@ReflexListener("saved")
	void saved(Book book) {
		this.changes++;
		this.last = book.title();
	}

}
