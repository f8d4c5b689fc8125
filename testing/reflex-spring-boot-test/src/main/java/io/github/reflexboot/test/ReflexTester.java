package io.github.reflexboot.test;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.reflexboot.dispatch.PageUrl;
import io.github.reflexboot.protocol.MessageCodec;

/**
 * Tests pages and their reflexes without a browser: opens a page, acts on elements that
 * really carry the {@code data-reflex}, and looks at the page that comes of it.
 * <pre class="code">
 * &#064;SpringBootTest
 * class CounterTests {
 *
 *     &#064;Test
 *     void aClickCounts(&#064;Autowired ReflexTester tester) {
 *         ReflexPage page = tester.open("/counter");
 *         page.element("#increment").click();
 *         assertThat(page.text("#count")).isEqualTo("1");
 *     }
 *
 * }
 * </pre> Every {@code @SpringBootTest} of a web application has one as a bean, with a
 * running server (its own pipeline, in memory) or without one ({@code MockMvc} with all
 * filters; no error pages, no forwards, and asynchronous pages by Spring MVC only).
 * <p>
 * A tester is one visitor with one session; each injection gets a new one. Everything
 * runs on the thread of the test, so its transaction is the one of the actions, and its
 * user, such as the one of {@code @WithMockUser}, is theirs. Only what pages do in the
 * background has threads of its own, with that user and without that transaction.
 * Broadcasts reach those of its pages that are {@linkplain ReflexPage#connect()
 * connected}. Not for several threads.
 *
 * @since 0.1.0
 */
public final class ReflexTester {

	private final WebApplicationContext context;

	private final HttpHeaders headers;

	private final QueryHolds holds = new QueryHolds();

	private final UnaskedOutcomes unasked = new UnaskedOutcomes();

	private @Nullable TestConnection connection;

	private ReflexTester(WebApplicationContext context, HttpHeaders headers) {
		this.context = context;
		this.headers = headers;
	}

	/**
	 * Make a tester for an application.
	 * @param context the application
	 * @return a new visitor
	 */
	public static ReflexTester bindTo(WebApplicationContext context) {
		return new ReflexTester(context, new HttpHeaders());
	}

	/**
	 * Make another visitor, with a session and an open page of their own.
	 * @return a new visitor, whose browser is like the one of this visitor
	 */
	public ReflexTester newVisitor() {
		return newVisitor((headers) -> {
		});
	}

	/**
	 * Make another visitor, with another browser and a session of their own. This visitor
	 * stays who they are.
	 * @param headers changes the headers that the browser sends, such as
	 * {@code Accept-Language}
	 * @return a new visitor
	 */
	public ReflexTester newVisitor(Consumer<HttpHeaders> headers) {
		HttpHeaders others = new HttpHeaders();
		others.putAll(this.headers);
		headers.accept(others);
		return new ReflexTester(this.context, others);
	}

	/**
	 * Open a page.
	 * @param url its path below the context path, and its query
	 * @param variables for placeholders such as <code>{id}</code>
	 * @return the page
	 * @throws AssertionError if the server does not answer with HTML, or with an error: a
	 * page that has such a status is opened by {@code get(url).page()}
	 */
	public ReflexPage open(String url, Object... variables) {
		return get(url, variables).successfulPage();
	}

	/**
	 * Ask for a page, and take what comes: for redirects, refusals, and pages with a
	 * status of their own.
	 * @param url its path below the context path, and its query
	 * @param variables for placeholders such as <code>{id}</code>
	 * @return the answer
	 */
	public TestResponse get(String url, Object... variables) {
		return get(UriComponentsBuilder.fromUriString(connection().contextPath() + url)
			.encode()
			.buildAndExpand(variables)
			.toUri());
	}

	/**
	 * Open a page that shows one live component and nothing else. For all else that a
	 * component may meet, such as slots and other components, there is
	 * {@link #openTemplate}.
	 * @param name its name, such as {@code counter}
	 * @param arguments what its tag would give it: the values of {@code @State} fields
	 * @return the component, in a page of its own
	 * @throws AssertionError if there is no such component or field, or it cannot be
	 * shown
	 */
	public PageComponent component(String name, Map<String, ?> arguments) {
		return LoneComponent.open(this, this.context, name, arguments);
	}

	/**
	 * Open a page that the test writes itself, to see components together. It is asked
	 * for like any page of the application, through all filters: whoever may not see
	 * {@code /reflex-tester/1} is refused.
	 * @param template what stands in its body, as a Thymeleaf template
	 * @param model what the template sees
	 * @return the page
	 * @throws AssertionError if the server does not answer with a page
	 */
	public ReflexPage openTemplate(String template, Map<String, ?> model) {
		return open(TemplatePages.of(this.context).add(template, model));
	}

	/**
	 * Keep queries of a name from beginning in pages of this visitor, until they are
	 * released: the page shows that it waits for them, and keeps the data that it has.
	 * What has begun goes on.
	 * @param name the name, with which {@code ReflexQueries} is asked for the data
	 * @see ReflexPage#awaitData()
	 */
	public void holdQuery(String name) {
		this.holds.hold(name);
	}

	/**
	 * Let queries of a name begin, those that were kept from it at once.
	 * @param name the name
	 * @throws AssertionError if this visitor does not hold it
	 */
	public void releaseQuery(String name) {
		this.holds.release(name);
	}

	/**
	 * Return what goes on beside the reflexes of this visitor.
	 */
	Background background() {
		return new Background(this.context);
	}

	/**
	 * Ask for what the server itself has named.
	 */
	TestResponse request(String location) {
		URI uri = URI.create(location);
		if (uri.getHost() != null && !uri.getHost().equals("localhost")) {
			throw new AssertionError("\"" + location + "\" leads out of this application");
		}
		return get(uri);
	}

	private TestResponse get(URI uri) {
		this.unasked.check();
		String path = uri.getRawPath();
		PageUrl url = new PageUrl((path == null || path.isEmpty()) ? "/" : path, uri.getRawQuery());
		return new TestResponse(this, url, connection().get(url));
	}

	UnaskedOutcomes unasked() {
		return this.unasked;
	}

	TestConnection connection() {
		if (this.connection == null) {
			if (!this.context.getBeanProvider(MessageCodec.class).stream().findAny().isPresent()) {
				throw new IllegalStateException("This application has no reflexes: its context is without the"
						+ " auto-configuration of Reflex for Spring Boot. Use @SpringBootTest, and no slice");
			}
			this.connection = new TestConnection(this.context, this.headers, this.holds);
		}
		return this.connection;
	}

}
