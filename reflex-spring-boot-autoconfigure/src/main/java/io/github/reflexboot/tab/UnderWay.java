package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.CallUpdates;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.root.RootedPage;

/**
 * What a reflex does before it is answered: what it tells its browser, and which earlier
 * call it makes once more. For one thread at a time.
 */
final class UnderWay implements CallUpdates {

	private final ReflexMessage message;

	private @Nullable Long askedAt;

	private Interim interim = Interim.NONE;

	private @Nullable ReflexMessage retried;

	private final List<Runnable> behindAnswer = new ArrayList<>();

	/**
	 * Create it.
	 * @param askedAt when its message came
	 */
	UnderWay(ReflexMessage message, long askedAt) {
		this.message = message;
		this.askedAt = (message.target() == null) ? askedAt : null;
	}

	/**
	 * Something was called that may have changed what the page shows.
	 */
	void hasCalled() {
		this.askedAt = null;
	}

	@Override
	public @Nullable Long askedAt() {
		return this.askedAt;
	}

	void tells(Interim way) {
		this.interim = way;
	}

	@Override
	public void send(List<Operation> operations) {
		this.interim.send(operations);
	}

	/**
	 * Show a page.
	 */
	void show(RootedPage page) {
		this.interim.show(new Answer.PageMorph(null, null, page.text(), Answer.Extras.before(this.message.id())),
				page.places());
	}

	@Override
	public void retry(ReflexMessage earlier) {
		this.retried = earlier.again(this.message);
	}

	@Override
	public void whenAnswered(Runnable task) {
		this.behindAnswer.add(task);
	}

	void answered() {
		this.behindAnswer.forEach(Runnable::run);
	}

	/**
	 * Return what is called once more.
	 * @return {@code null} for nothing
	 */
	@Nullable ReflexMessage retried() {
		return this.retried;
	}

}
