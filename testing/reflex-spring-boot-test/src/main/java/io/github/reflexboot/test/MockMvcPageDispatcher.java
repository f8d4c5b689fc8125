package io.github.reflexboot.test;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.Cookie;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.StringUtils;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.dispatch.PageResponse;

/**
 * Sends requests through the filters and the {@code DispatcherServlet} of an application
 * that has no web server. Has one session. For one test, and so for one thread.
 */
final class MockMvcPageDispatcher implements PageDispatcher {

	private static final Log logger = LogFactory.getLog(MockMvcPageDispatcher.class);

	private final MockMvc mvc;

	private @Nullable MockHttpSession session;

	MockMvcPageDispatcher(WebApplicationContext context) {
		this.mvc = Shared.of(context).mvc();
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		try {
			MvcResult result = this.mvc.perform(build(request)).andReturn();
			if (result.getRequest().isAsyncStarted()) {
				result = this.mvc.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
			}
			keepSession(result.getRequest());
			return answer(result.getResponse(), request);
		}
		// A web server would log it and show its error page.
		catch (Exception ex) {
			logger.error("GET " + request.url() + " failed", ex);
			return new PageResponse(500, new HttpHeaders(), String.valueOf(ex));
		}
	}

	private MockHttpServletRequestBuilder build(PageRequest page) {
		PageRequest.Origin origin = page.origin();
		MockHttpServletRequestBuilder builder = MockMvcRequestBuilders
			.get(URI.create(origin.scheme() + "://" + origin.serverName() + ":" + origin.serverPort() + page.url()))
			.with((request) -> {
				request.setRemoteAddr(origin.remoteAddress());
				return request;
			});
		page.headers().forEach((name, values) -> {
			if (!name.equalsIgnoreCase(HttpHeaders.COOKIE)) {
				builder.header(name, values.toArray());
			}
		});
		Cookie[] cookies = cookies(page.headers().getFirst(HttpHeaders.COOKIE));
		if (cookies.length > 0) {
			builder.cookie(cookies);
		}
		page.attributes().forEach(builder::requestAttr);
		return (this.session != null) ? builder.session(this.session) : builder;
	}

	private static Cookie[] cookies(@Nullable String header) {
		return StringUtils.commaDelimitedListToSet((header != null) ? header.replace(';', ',') : "")
			.stream()
			.map((pair) -> pair.strip().split("=", 2))
			.filter((pair) -> pair.length == 2)
			.map((pair) -> new Cookie(pair[0], pair[1]))
			.toArray(Cookie[]::new);
	}

	private void keepSession(MockHttpServletRequest request) {
		this.session = (request.getSession(false) instanceof MockHttpSession now) ? now : null;
	}

	private static PageResponse answer(MockHttpServletResponse response, PageRequest request) throws Exception {
		if (response.getForwardedUrl() != null) {
			throw new IllegalStateException("GET " + request.url() + " was forwarded to '" + response.getForwardedUrl()
					+ "', and without a web server nobody is there. Use @SpringBootTest(webEnvironment = RANDOM_PORT)"
					+ " for pages that forward");
		}
		HttpHeaders headers = new HttpHeaders();
		for (String name : response.getHeaderNames()) {
			headers.addAll(name, response.getHeaders(name));
		}
		return new PageResponse(response.getStatus(), headers, response.getContentAsString(StandardCharsets.UTF_8));
	}

	/**
	 * What all testers of a context share, since it takes a while to make. It is no
	 * {@code MockMvc} itself, which tests may want to have injected.
	 *
	 * @param mvc the way through the filters and Spring MVC
	 */
	private record Shared(MockMvc mvc) {

		private static final String BEAN = Shared.class.getName();

		static Shared of(WebApplicationContext context) {
			if (!context.containsBean(BEAN) && context instanceof ConfigurableApplicationContext configurable) {
				configurable.getBeanFactory().registerSingleton(BEAN, new Shared(build(context)));
			}
			return context.getBean(BEAN, Shared.class);
		}

		private static MockMvc build(WebApplicationContext context) {
			DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
			SpringBootMockMvcBuilderCustomizer customizer = new SpringBootMockMvcBuilderCustomizer(context);
			// It prints failures through a bean that a context can have only once.
			customizer.setPrint(MockMvcPrint.NONE);
			customizer.customize(builder);
			return builder.build();
		}

	}

}
