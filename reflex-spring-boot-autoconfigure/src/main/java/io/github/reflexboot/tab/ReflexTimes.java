package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.protocol.ServerMessage;

/**
 * How long the parts of a reflex took at the server, for whoever develops its page.
 *
 * @param id the reflex
 * @param queue how long it waited for its turn
 * @param action how long its action took
 * @param page how long everything else took until the answer was known
 * @param answer how long it took to find what has changed, and to write it
 * @param bytes how many bytes were sent
 * @param statements how many statements reached databases; -1 if nobody has counted
 */
record ReflexTimes(String id, Duration queue, Duration action, Duration page, Duration answer, int bytes,
		int statements) {

	/**
	 * The event that tells them to the page.
	 */
	private static final String EVENT = "reflex:times";

	static ReflexTimes of(PendingReflex reflex, Duration answered, int bytes) {
		ReflexReport report = reflex.report();
		return new ReflexTimes(reflex.message().id(), reflex.waited(), report.actionTime(),
				answered.minus(report.actionTime()), reflex.taken().minus(answered), bytes, report.statements());
	}

	/**
	 * Return the message that has the browser dispatch them, in microseconds.
	 */
	ServerMessage message() {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("id", this.id);
		detail.put("queue", micros(this.queue));
		detail.put("action", micros(this.action));
		detail.put("page", micros(this.page));
		detail.put("answer", micros(this.answer));
		detail.put("bytes", this.bytes);
		if (this.statements >= 0) {
			detail.put("statements", this.statements);
		}
		return new ServerMessage.Push(new Operations().dispatchEvent(EVENT, detail).toList());
	}

	private static long micros(Duration time) {
		return TimeUnit.NANOSECONDS.toMicros(time.toNanos());
	}

}
