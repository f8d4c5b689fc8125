package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one visitor may take of the server.
 *
 * @param rate Maximum number of reflexes per second of one tab. More are delayed, and
 * refused when too many wait.
 * @param burst Maximum number of reflexes of one tab at once, after a pause.
 * @param waiting Maximum number of reflexes of one tab that wait while one runs.
 * @param waitingSizePerSession Maximum size of the messages of one session that wait.
 * @param waitingSize Maximum size of all messages that wait.
 * @param runningPerSession Maximum number of reflexes of one session that run at the same
 * time. More of them wait.
 * @param runningPerAddress Maximum number of reflexes from one address that run at the
 * same time. More of them wait. By default, half of reflex.threads.
 * @param connections Maximum number of connections. By default, one for each 256 KB of
 * the heap.
 * @param connectionsPerSession Maximum number of connections of one session, and of its
 * pages that have beans of @TabScope.
 * @param connectionsPerAddress Maximum number of connections from one address. By
 * default, a quarter of all.
 * @param newSessions Maximum number of sessions per minute that connections from one
 * address may begin.
 * @param pageTimeout Maximum time for one reflex and its page.
 * @param pageSize Maximum size of a page.
 * @param keptSize Maximum size of all answers to forms that are no pages, such as
 * downloads, while they wait for their browsers. For reflex.boost.
 * @param actionTimeout Maximum time to wait for what an action returns before it is done,
 * such as a CompletableFuture.
 * @param sendBufferSize Maximum size of the messages that wait for one browser that reads
 * slowly.
 * @param unsentSize Maximum size of the messages that wait for all such browsers.
 * @param messageSize Maximum size of a message from a browser, in bytes of UTF-8.
 * @param messageDepth Maximum nesting of JSON in a message.
 * @param params Maximum number of form fields in a message.
 * @param tokens Maximum number of JSON tokens in a message.
 * @param fieldDepth Maximum depth of the name of a form field, such as 3 for
 * order.items[0].name.
 * @param tabsWithBeans Maximum number of open pages that have beans of @TabScope. When
 * there are more, those that were not used for longest lose them.
 * @param logLinesPerVisitor Maximum number of lines per minute that the failing reflexes
 * of one session may log, or of one address where there are no sessions.
 * @param logLines Maximum number of lines per minute that refused reflexes may log.
 * @since 0.1.0
 */
public record ReflexLimits(@DefaultValue("20") int rate, @DefaultValue("40") int burst, @DefaultValue("32") int waiting,
		@DefaultValue("1MB") DataSize waitingSizePerSession, @DefaultValue("64MB") DataSize waitingSize,
		@DefaultValue("20") int runningPerSession, @Nullable Integer runningPerAddress, @Nullable Integer connections,
		@DefaultValue("50") int connectionsPerSession, @Nullable Integer connectionsPerAddress,
		@DefaultValue("100") int newSessions, @DefaultValue("30s") Duration pageTimeout,
		@DefaultValue("4MB") DataSize pageSize, @DefaultValue("16MB") DataSize keptSize,
		@DefaultValue("30s") Duration actionTimeout, @DefaultValue("4MB") DataSize sendBufferSize,
		@DefaultValue("64MB") DataSize unsentSize, @DefaultValue("64KB") DataSize messageSize,
		@DefaultValue("32") int messageDepth, @DefaultValue("200") int params, @DefaultValue("5000") int tokens,
		@DefaultValue("8") int fieldDepth, @DefaultValue("10000") int tabsWithBeans,
		@DefaultValue("30") int logLinesPerVisitor, @DefaultValue("600") int logLines) {

	private static final long LEAST_ROOM = 1 << 20;

	/**
	 * What the message of a click needs.
	 */
	private static final int MIN_DEPTH = 4;

	private static final int MIN_TOKENS = 100;

	public ReflexLimits {
		new PossibleValues("reflex.limits.").number("rate", rate, 1)
			.number("burst", burst, 1)
			.number("waiting", waiting, 1)
			.size("waiting-size-per-session", waitingSizePerSession)
			.size("waiting-size", waitingSize)
			.number("running-per-session", runningPerSession, 1)
			.number("running-per-address", runningPerAddress, 1)
			.number("connections", connections, 1)
			.number("connections-per-session", connectionsPerSession, 1)
			.number("connections-per-address", connectionsPerAddress, 1)
			.number("new-sessions", newSessions, 1)
			.time("page-timeout", pageTimeout, PossibleValues.SHORTEST)
			.sizeOfOne("page-size", pageSize)
			.size("kept-size", keptSize)
			.time("action-timeout", actionTimeout, PossibleValues.SHORTEST)
			.sizeOfOne("send-buffer-size", sendBufferSize)
			.size("unsent-size", unsentSize)
			.sizeOfOne("message-size", messageSize)
			.number("message-depth", messageDepth, MIN_DEPTH)
			.number("params", params, 0)
			.number("tokens", tokens, MIN_TOKENS)
			.number("field-depth", fieldDepth, 1)
			.number("tabs-with-beans", tabsWithBeans, 1)
			.number("log-lines-per-visitor", logLinesPerVisitor, 0)
			.number("log-lines", logLines, 0);
	}

	/**
	 * Return how many characters may wait for browsers where all servers find them: what
	 * is encrypted takes nearly twice its size, and cookies always find some room.
	 */
	long roomForKept() {
		return Math.max(LEAST_ROOM, this.keptSize.toBytes() * 2);
	}

}
