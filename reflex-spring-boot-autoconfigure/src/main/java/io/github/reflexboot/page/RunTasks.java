package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done when the request of a page is over. For one thread at a time.
 */
final class RunTasks {

	private final List<Runnable> putOff = new ArrayList<>();

	private final List<Runnable> cleanUp = new ArrayList<>();

	/**
	 * Do something when the request is over, unless the action fails.
	 */
	void putOff(Runnable task) {
		this.putOff.add(task);
	}

	/**
	 * Do something when the web server is done with the request, whatever became of it.
	 */
	void cleanUpBy(Runnable task) {
		this.cleanUp.add(task);
	}

	void runPutOff() {
		this.putOff.forEach(Runnable::run);
	}

	void cleanUp() {
		this.cleanUp.forEach(Runnable::run);
	}

}
