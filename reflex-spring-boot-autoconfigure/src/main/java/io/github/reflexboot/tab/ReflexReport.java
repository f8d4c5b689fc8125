package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.protocol.Answer;

/**
 * What there is to tell about a reflex once it has run: what it called, what its action
 * left behind, and what was sent. Holds no value that a browser has sent. For one thread
 * at a time.
 *
 * @since 0.1.0
 */
public final class ReflexReport {

	private static final String UNKNOWN = "unknown";

	private String target;

	private @Nullable ReflexResult result;

	private int statements = -1;

	private @Nullable ReflexOutcome problem;

	private @Nullable Answer answer;

	private volatile @Nullable Limit limit;

	private boolean isOver;

	private int bytes;

	/**
	 * Begin.
	 * @param target what is asked for, if no registry needs to know it; {@code null}
	 * otherwise
	 */
	ReflexReport(@Nullable String target) {
		this.target = (target != null) ? target : UNKNOWN;
	}

	/**
	 * It is known what is called.
	 */
	void found(ReflexCall call) {
		this.target = Objects.requireNonNullElse(call.registeredTarget(), this.target);
	}

	void called(@Nullable ReflexResult result) {
		this.result = result;
	}

	void counted(int statements) {
		this.statements = statements;
	}

	/**
	 * Something went wrong. What is noted first counts.
	 */
	void failed(ReflexOutcome problem) {
		if (this.problem == null) {
			this.problem = problem;
		}
	}

	/**
	 * A limit was exceeded. It may be noticed while the reflex goes on.
	 */
	void overLimit(Limit limit) {
		this.limit = limit;
	}

	/**
	 * Return which limit was exceeded.
	 * @return the limit; {@code null} for none
	 */
	public @Nullable Limit limit() {
		return this.limit;
	}

	/**
	 * Nothing more is to be sent.
	 * @param answer how it was answered; {@code null} if it was not
	 * @param bytes how many were sent
	 */
	void answered(@Nullable Answer answer, int bytes) {
		this.isOver = true;
		this.answer = answer;
		this.bytes = bytes;
	}

	/**
	 * Return what was called, by the name that the application has registered.
	 * @return such as {@code Todos#add}, {@code counter=label} for a field of a
	 * component, {@code refresh} or {@code visit}; {@code unknown} if there is no such
	 * action or it is not known yet
	 */
	public String target() {
		return this.target;
	}

	/**
	 * Return how it has ended.
	 * @return the outcome; {@code null} while it is under way
	 */
	public @Nullable ReflexOutcome outcome() {
		return this.isOver ? ReflexOutcome.of(this.answer, this.problem) : null;
	}

	/**
	 * Return what kind of answer the browser was sent.
	 * @return such as {@code delta} or {@code nothing}; {@code null} if there is none
	 */
	public @Nullable String answerType() {
		return (this.answer != null) ? this.answer.type() : null;
	}

	/**
	 * Return the size of the answer.
	 * @return the size in bytes; 0 before it is sent
	 */
	public int bytes() {
		return this.bytes;
	}

	/**
	 * Tell whether an action, or the page, has run to its end.
	 */
	boolean hasResult() {
		return this.result != null;
	}

	/**
	 * Tell whether the action wants the browser to connect anew.
	 */
	boolean reconnects() {
		return this.result != null && this.result.reconnects();
	}

	/**
	 * Return how many statements were sent to databases.
	 * @return the number; -1 if nobody has counted
	 */
	public int statements() {
		return this.statements;
	}

	/**
	 * Return how long the action took, with its callbacks and interceptors.
	 * @return the time; zero if no action was called
	 */
	public Duration actionTime() {
		return Duration.ofNanos((this.result != null) ? this.result.tookNanos() : 0);
	}

	int operations() {
		return (this.result != null) ? this.result.operations().size() : 0;
	}

}
