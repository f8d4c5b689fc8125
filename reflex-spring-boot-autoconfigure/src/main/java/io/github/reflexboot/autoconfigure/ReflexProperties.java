package io.github.reflexboot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

import io.github.reflexboot.security.UnguardedActions;

/**
 * Properties of Reflex for Spring Boot.
 *
 * @param path Path of the socket and of the client's files, below the context path.
 * @param allowedOrigins Comma-separated list of origins, other than the application's
 * own, whose pages may connect.
 * @param requireOrigin Whether a connection without an Origin header is refused. Browsers
 * always send one.
 * @param csrfAtConnect Whether a connection needs the CSRF token of its session, which
 * the page shows in a data-reflex-csrf attribute. Needs Spring Security.
 * @param createSession Whether a visitor without a session gets one when the connection
 * is opened.
 * @param lockSessions Whether actions of one session run one after the other, so that two
 * tabs which count in the same session lose nothing. In one server.
 * @param compress Whether permessage-deflate may be negotiated. Costs memory in every
 * connection.
 * @param showErrorDetails Whether the browser gets the full text of an error, and not
 * only an identifier to look up in the log. For development.
 * @param maxMessageSize Largest message that is taken from a browser.
 * @param maxMessageDepth Deepest nesting of JSON in a message.
 * @param maxParams Most form fields in a message.
 * @param maxWaiting Most reflexes of one tab that may wait while one runs.
 * @param maxRate Most reflexes of one tab per second, for long. More are delayed, and at
 * last refused.
 * @param maxBurst Most reflexes of one tab at once, after a pause.
 * @param maxConnectionsPerSession Most connections of one session.
 * @param threads Most reflexes that run at the same time. Has no effect with virtual
 * threads.
 * @param actionTimeout Longest time that a value is waited for which an action returns
 * before it is done, such as a CompletableFuture.
 * @param cookieMaxAge Longest time that a browser may take to fetch cookies that its
 * pages have set in a reflex.
 * @param heartbeat Time between two pings. A connection that is silent for two of them is
 * closed.
 * @param sessionCheck Time between two looks for sessions of open connections that have
 * ended and of which nobody has told. At most 50 sessions are asked for at once.
 * @param sendTimeout Longest time that a browser may take to read an answer.
 * @param sendBufferSize Most bytes that may wait for a browser that reads slowly.
 * @param secret What is signed with to keep browsers from making things up, such as the
 * names of groups: 32 characters or more, the same on all servers. By default a new one
 * at each start.
 * @param checkTemplates Whether the targets in templates and scripts are checked when the
 * application is ready. By default they are if Thymeleaf does not cache templates, as
 * with the developer tools.
 * @param unguardedActions What happens at start-up about actions that neither name their
 * pages nor carry a security annotation, where Spring Security is there.
 * @param showPageFirst Whether a page is run once more before each action, which is
 * called only if the page is shown. Twice the work: for pages whose controller or its
 * advice decides who may see them.
 * @param connection How long connections last.
 * @param limits What one visitor may take of the server.
 * @since 0.1.0
 */
@ConfigurationProperties("reflex")
public record ReflexProperties(@DefaultValue("/reflex") String path, @DefaultValue List<String> allowedOrigins,
		@DefaultValue("true") boolean requireOrigin, @DefaultValue("false") boolean csrfAtConnect,
		@DefaultValue("true") boolean createSession, @DefaultValue("true") boolean lockSessions,
		@DefaultValue("false") boolean compress, @DefaultValue("false") boolean showErrorDetails,
		@DefaultValue("64KB") DataSize maxMessageSize, @DefaultValue("32") int maxMessageDepth,
		@DefaultValue("200") int maxParams, @DefaultValue("32") int maxWaiting, @DefaultValue("20") int maxRate,
		@DefaultValue("40") int maxBurst, @DefaultValue("50") int maxConnectionsPerSession,
		@DefaultValue("200") int threads, @DefaultValue("30s") Duration actionTimeout,
		@DefaultValue("30s") Duration cookieMaxAge, @DefaultValue("25s") Duration heartbeat,
		@DefaultValue("10s") Duration sendTimeout, @DefaultValue("1s") Duration sessionCheck,
		@DefaultValue("4MB") DataSize sendBufferSize, @Nullable String secret, @Nullable Boolean checkTemplates,
		@DefaultValue("warn") UnguardedActions unguardedActions, @DefaultValue("false") boolean showPageFirst,
		@DefaultValue Connection connection, @DefaultValue Limits limits) {

	private static final int MIN_SECRET = 32;

	public ReflexProperties {
		Assert.isTrue(path.matches("(/[\\w.-]+)+"),
				() -> "'reflex.path' must be a path such as /reflex, without a slash at its end, but is '" + path
						+ "'");
		Assert.isTrue(secret == null || secret.length() >= MIN_SECRET, () -> "'reflex.secret' must have " + MIN_SECRET
				+ " characters or more, and has " + String.valueOf(secret).length());
	}

	/**
	 * Say nothing, since one of the values is secret.
	 */
	@Override
	public String toString() {
		return "reflex.*";
	}

	/**
	 * Return what to sign with.
	 */
	SecretKey key() {
		byte[] bytes = (this.secret != null) ? this.secret.getBytes(StandardCharsets.UTF_8) : new byte[MIN_SECRET];
		if (this.secret == null) {
			new SecureRandom().nextBytes(bytes);
		}
		return new SecretKeySpec(bytes, "HmacSHA256");
	}

	/**
	 * How long connections last.
	 *
	 * @param maxAge Maximum age of a connection, after which the browser has to connect
	 * again with the cookies that it has then. By default there is none. For applications
	 * without sessions, whose cookies are looked at when a connection is opened.
	 */
	public record Connection(@Nullable Duration maxAge) {

	}

	/**
	 * What one visitor may take of the server.
	 *
	 * @param pageTimeout Maximum time for one reflex and its page.
	 * @param maxPageSize Maximum size of a page.
	 * @param maxRunningPerSession Maximum number of reflexes of one session that run at
	 * the same time. More of them wait.
	 * @param maxRunningPerAddress Maximum number of reflexes from one address that run at
	 * the same time. More of them wait.
	 * @param maxWaitingPerSession Maximum size of all messages of one session that wait
	 * for their turn.
	 * @param maxWaitingSize Maximum size of all messages that wait for their turn.
	 * @param maxUnsentSize Maximum size of all messages that wait for browsers which read
	 * slowly.
	 * @param maxNewSessions Maximum number of sessions per minute that connections from
	 * one address may begin.
	 * @param maxConnections Maximum number of connections. By default, one for each 256
	 * KB of the heap.
	 * @param maxConnectionsPerAddress Maximum number of connections from one address. By
	 * default, a quarter of all.
	 * @param maxTokens Maximum number of JSON tokens in a message.
	 * @param maxFieldDepth Maximum depth of the name of a form field, such as 3 for
	 * order.items[0].name.
	 * @param logLinesPerTab Maximum number of lines a minute that the log takes of the
	 * failing reflexes of one tab.
	 * @param logLines Maximum number of lines a minute that the log takes of refused
	 * reflexes.
	 */
	public record Limits(@DefaultValue("30s") Duration pageTimeout, @DefaultValue("4MB") DataSize maxPageSize,
			@DefaultValue("20") int maxRunningPerSession, @DefaultValue("100") int maxRunningPerAddress,
			@DefaultValue("1MB") DataSize maxWaitingPerSession, @DefaultValue("64MB") DataSize maxWaitingSize,
			@DefaultValue("64MB") DataSize maxUnsentSize, @DefaultValue("100") int maxNewSessions,
			@Nullable Integer maxConnections, @Nullable Integer maxConnectionsPerAddress,
			@DefaultValue("5000") int maxTokens, @DefaultValue("8") int maxFieldDepth,
			@DefaultValue("30") int logLinesPerTab, @DefaultValue("600") int logLines) {

	}

}
