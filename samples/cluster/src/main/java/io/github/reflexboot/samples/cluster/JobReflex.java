package io.github.reflexboot.samples.cluster;

import java.util.concurrent.TimeUnit;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexTask;

/**
 * Does the job in the background, on the node that the page is connected to.
 */
@Reflex
class JobReflex {

	private final Job job;

	JobReflex(Job job) {
		this.job = job;
	}

	/**
	 * Begin, or go on where a node has stopped. The page may be left meanwhile.
	 */
	@ReflexAction(background = true, outlivesPage = true)
	void go(ReflexTask task) throws InterruptedException {
		Job.State state = this.job.state();
		if (state.running()) {
			return;
		}
		for (long step = state.isDone() ? 0 : state.step(); step < Job.State.STEPS && !task.isCancelled(); step++) {
			TimeUnit.MILLISECONDS.sleep(100);
			this.job.done(step + 1);
		}
	}

}
