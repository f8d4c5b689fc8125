package io.github.reflexboot.app;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Uses everything that a browser sends, as a careless application would.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ EchoApplication.Pages.class, EchoApplication.EchoReflex.class })
public class EchoApplication {

	/**
	 * The request lines and headers that the filters saw in reflexes.
	 */
	public final List<String> requests = new CopyOnWriteArrayList<>();

	@Bean
	OncePerRequestFilter requests() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				StringBuilder seen = new StringBuilder(request.getMethod() + " " + request.getRequestURL() + "?"
						+ request.getQueryString() + " " + request.getServletPath());
				Collections.list(request.getHeaderNames())
					.forEach((name) -> seen.append(' ').append(name).append('=').append(request.getHeader(name)));
				if (request.getAttribute("reflex") != null) {
					EchoApplication.this.requests.add(seen.toString());
				}
				chain.doFilter(request, response);
			}

		};
	}

	@Controller
	static class Pages {

		@GetMapping(path = "/echo/**", produces = "text/html")
		@ResponseBody
		String page(HttpServletRequest request) {
			return "<p id=\"echo\">" + HtmlUtils.htmlEscape(String.valueOf(request.getQueryString())) + "</p>";
		}

	}

	@Reflex
	static class EchoReflex {

		@ReflexAction
		void all(String text, ReflexContext reflex) {
			reflex.headers().add("X-Echo", text);
			reflex.payload()
				.put("seen", List.of(text, reflex.url(), reflex.params(), reflex.element().attributes(),
						String.valueOf(reflex.element().value())));
			reflex.operations().textContent(text, text).setAttribute("#echo", "title", text);
		}

		@ReflexAction
		void go(String text, ReflexContext reflex) {
			reflex.redirect("/echo?" + text);
		}

		@ReflexAction
		void fail(String text) {
			RuntimeException failure = new IllegalStateException("careless",
					new IllegalArgumentException(text, new RuntimeException(text)));
			failure.addSuppressed(new RuntimeException(text));
			throw failure;
		}

	}

}
