package io.github.reflexboot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

import io.github.reflexboot.component.ComponentLimits;
import io.github.reflexboot.component.StateSigning;
import io.github.reflexboot.security.UnguardedActions;
import io.github.reflexboot.visitor.SessionLocks;

/**
 * Properties of Reflex for Spring Boot. A property that is not known here stops the
 * start-up, since a misspelt limit would be none.
 *
 * @param path Path of the endpoint and of the client's files, below the context path.
 * @param secret Key for signing what browsers hand back, such as group tokens; at least
 * 32 characters, the same on all servers. By default, a new one at each start.
 * @param oldSecrets Keys that signed before the current one, whose states of components
 * are still accepted; at least 32 characters each.
 * @param threads Maximum number of reflexes that run at the same time. Has no effect with
 * virtual threads.
 * @param refreshes Maximum number of pages that run again at the same time without an
 * action, such as those of a group that is refreshed; three quarters of them from one
 * address. By default, four for each processor, at least 16, and at most half of
 * reflex.threads.
 * @param showErrorDetails Whether to send the full text of errors to the browser instead
 * of an identifier to look up in the log. For development only.
 * @param showTimes Whether to tell the browser of each reflex how long its parts took,
 * and how many statements it has sent to databases. For development only.
 * @param pageMemory Maximum size of the pages that are remembered, so that browsers get
 * only what changed since the last one; and up to five of each tab that visits have left,
 * so that a way back costs only what changed there. 0 to send whole pages. By default, 64
 * MB, or an eighth of the heap where that is less.
 * @param boost Whether the links and forms of all pages go over the connection, also
 * where the application knows nothing of it. Adds the script to its pages.
 * @param boostExclude Comma-separated list of patterns of paths that are left to the
 * browser, such as /reports/**.
 * @param connection How browsers connect.
 * @param session How sessions are used.
 * @param security What keeps actions from being called by those who may not.
 * @param templates How templates are checked, and what is kept of them.
 * @param components What is kept of live components.
 * @param queries How pages fetch data in the background.
 * @param tasks How actions go on in the background.
 * @param userData How data of users is kept.
 * @param relay How broadcasts reach pages that are connected to another server.
 * @param presence How servers know who is present.
 * @param limits What one visitor may take of the server.
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = "reflex", ignoreUnknownFields = false)
public record ReflexProperties(@DefaultValue("/reflex") String path, @Nullable String secret,
		@DefaultValue List<String> oldSecrets, @DefaultValue("200") int threads, @Nullable Integer refreshes,
		@DefaultValue("false") boolean showErrorDetails, @DefaultValue("false") boolean showTimes,
		@Nullable DataSize pageMemory, @DefaultValue("false") boolean boost, @DefaultValue List<String> boostExclude,
		@DefaultValue Connection connection, @DefaultValue Session session, @DefaultValue Security security,
		@DefaultValue Templates templates, @DefaultValue @NestedConfigurationProperty ComponentProperties components,
		@DefaultValue @NestedConfigurationProperty QueryProperties queries,
		@DefaultValue @NestedConfigurationProperty TaskProperties tasks,
		@DefaultValue @NestedConfigurationProperty UserDataProperties userData,
		@DefaultValue @NestedConfigurationProperty RelayProperties relay,
		@DefaultValue @NestedConfigurationProperty PresenceProperties presence,
		@DefaultValue @NestedConfigurationProperty ReflexLimits limits) {

	private static final int MIN_SECRET = 32;

	private static final int FEWEST_REFRESHES = 16;

	private static final int REFRESHES_PER_PROCESSOR = 4;

	private static final DataSize DEFAULT_PAGE_MEMORY = DataSize.ofMegabytes(64);

	private static final DataSize LEAST_COMPONENT_MEMORY = DataSize.ofMegabytes(4);

	public ReflexProperties {
		Assert.isTrue(path.matches("(/[\\w.-]+)+"),
				() -> "'reflex.path' must be a path such as /reflex, without a slash at its end, but is '" + path
						+ "'");
		Assert.isTrue(secret == null || secret.length() >= MIN_SECRET, () -> "'reflex.secret' must have " + MIN_SECRET
				+ " characters or more, and has " + String.valueOf(secret).length());
		Assert.isTrue(oldSecrets.stream().allMatch((old) -> old.length() >= MIN_SECRET),
				() -> "'reflex.old-secrets' must have " + MIN_SECRET + " characters or more each");
		Assert.isTrue(secret != null || components.state() != ComponentProperties.Storage.SIGNED,
				"'reflex.components.state=signed' needs 'reflex.secret', a random text of 32 characters or more that is "
						+ "the same on all servers: with another one after each start, no state would be accepted");
		new PossibleValues("reflex.").number("threads", threads, 1)
			.number("refreshes", (refreshes != null) ? refreshes : 1, 1)
			.sizeOrNone("page-memory", pageMemory);
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
		return key(bytes);
	}

	private static SecretKey key(byte[] bytes) {
		return new SecretKeySpec(bytes, "HmacSHA256");
	}

	/**
	 * Return how the states of components are signed.
	 * @return {@code null} if they are kept in sessions
	 */
	@Nullable StateSigning stateSigning() {
		if (this.components.state() != ComponentProperties.Storage.SIGNED) {
			return null;
		}
		List<SecretKey> secrets = new ArrayList<>(List.of(key()));
		this.oldSecrets.forEach((old) -> secrets.add(key(old.getBytes(StandardCharsets.UTF_8))));
		return new StateSigning(secrets, this.components.encrypt(), this.components.maxAge());
	}

	/**
	 * Return how many reflexes from one address may run at the same time.
	 */
	int runningPerAddress() {
		Integer most = this.limits.runningPerAddress();
		return (most != null) ? most : Math.max(1, this.threads / 2);
	}

	/**
	 * Return how many pages may run again at the same time without an action.
	 */
	int mostRefreshes() {
		int fitting = Math.max(FEWEST_REFRESHES, REFRESHES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
		return (this.refreshes != null) ? this.refreshes : Math.max(1, Math.min(fitting, this.threads / 2));
	}

	/**
	 * Return how many bytes all remembered pages may take.
	 */
	long pageMemoryBytes() {
		long fitting = Math.min(DEFAULT_PAGE_MEMORY.toBytes(), Runtime.getRuntime().maxMemory() / 8);
		return (this.pageMemory != null) ? this.pageMemory.toBytes() : fitting;
	}

	/**
	 * Return what visitors may make grow by means of components. Their pages have to be
	 * remembered, also where no texts of pages are.
	 */
	ComponentLimits componentLimits() {
		return new ComponentLimits(this.components.maxStates(), bytes(this.components.maxStateSize()),
				bytes(this.components.maxSessionSize()),
				Math.max(pageMemoryBytes() / 4, LEAST_COMPONENT_MEMORY.toBytes()));
	}

	/**
	 * Return a size as a number of bytes.
	 */
	static int bytes(DataSize size) {
		return Math.toIntExact(size.toBytes());
	}

	/**
	 * How browsers connect.
	 *
	 * @param allowedOrigins Comma-separated list of origins whose pages may connect,
	 * besides the application's own.
	 * @param requireOrigin Whether to refuse connections without an Origin header.
	 * Browsers always send one.
	 * @param requireCsrfToken Whether to refuse connections without the CSRF token of
	 * their session, which the page shows in a data-reflex-csrf attribute. Requires
	 * Spring Security.
	 * @param compression Whether to negotiate permessage-deflate. Costs memory for every
	 * connection.
	 * @param heartbeat Time between two pings. A connection that is silent for two of
	 * them is closed.
	 * @param sendTimeout Maximum time a browser may take to read a message.
	 * @param maxAge Maximum age of a connection, after which the browser has to connect
	 * again with the cookies that it has then. By default, any age. Meant for
	 * applications without sessions, whose cookies are read when a connection is opened.
	 * @param cookieTimeout Maximum time a browser may take to fetch the cookies that its
	 * page has set in a reflex.
	 * @param cookieMark Name of a cookie that scripts can see. It is set to a new value
	 * with each HttpOnly cookie that a response changes, so that open pages notice and
	 * connect again. Empty for none.
	 */
	public record Connection(@DefaultValue List<String> allowedOrigins, @DefaultValue("true") boolean requireOrigin,
			@DefaultValue("false") boolean requireCsrfToken, @DefaultValue("false") boolean compression,
			@DefaultValue("25s") Duration heartbeat, @DefaultValue("10s") Duration sendTimeout,
			@Nullable Duration maxAge, @DefaultValue("30s") Duration cookieTimeout,
			@DefaultValue("reflex-cookies") String cookieMark) {

		public Connection {
			new PossibleValues("reflex.connection.").time("heartbeat", heartbeat, PossibleValues.SHORTEST)
				.time("send-timeout", sendTimeout, PossibleValues.SHORTEST)
				.time("max-age", maxAge, PossibleValues.SHORTEST)
				.time("cookie-timeout", cookieTimeout, Duration.ZERO)
				.cookieOrNone("cookie-mark", cookieMark);
		}

	}

	/**
	 * How sessions are used.
	 *
	 * @param create Whether to begin a session for visitors who have none when they
	 * connect.
	 * @param lock What of one session runs one after the other, so that no update of a
	 * session attribute is lost between two tabs. On one server. By default, actions, or
	 * all pages where the session store saves a session as a whole.
	 * @param checkInterval Time between two looks for sessions that have ended without
	 * anybody telling. At most 50 sessions are looked up at once.
	 */
	public record Session(@DefaultValue("true") boolean create, SessionLocks.@Nullable Scope lock,
			@DefaultValue("1s") Duration checkInterval) {

		public Session {
			new PossibleValues("reflex.session.").time("check-interval", checkInterval, Duration.ofMillis(10));
		}

	}

	/**
	 * What keeps actions from being called by those who may not.
	 *
	 * @param unguardedActions What to do at start-up about actions that neither name
	 * their pages nor carry a security annotation. Applies with Spring Security only.
	 * @param showPageFirst Whether to run the page once before each action, and to call
	 * the action only if the page is shown. Twice the work, for pages whose controller or
	 * its advice decides who may see them.
	 */
	public record Security(@DefaultValue("warn") UnguardedActions unguardedActions,
			@DefaultValue("false") boolean showPageFirst) {

	}

	/**
	 * How templates are checked, and what is kept of them.
	 *
	 * @param check Whether to check the targets in templates and scripts when the
	 * application is ready. By default, if Thymeleaf does not cache templates, as with
	 * the developer tools.
	 * @param cacheSize Maximum size of the elements with reflex:cache that are kept as
	 * they were rendered. 0 to render them each time. By default, 16 MB, or a 32nd of the
	 * heap where that is less.
	 */
	public record Templates(@Nullable Boolean check, @Nullable DataSize cacheSize) {

		private static final DataSize DEFAULT_CACHE_SIZE = DataSize.ofMegabytes(16);

		private static final int SHARE_OF_HEAP = 32;

		public Templates {
			new PossibleValues("reflex.templates.").sizeOrNone("cache-size", cacheSize);
		}

		/**
		 * Return how many bytes all elements that are kept may take.
		 */
		long cacheBytes() {
			long fitting = Math.min(DEFAULT_CACHE_SIZE.toBytes(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
			return (this.cacheSize != null) ? this.cacheSize.toBytes() : fitting;
		}

	}

}
