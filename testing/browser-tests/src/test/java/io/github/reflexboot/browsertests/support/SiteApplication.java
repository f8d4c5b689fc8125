package io.github.reflexboot.browsertests.support;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * What runs a {@link Site}: a filter, a controller and a reflex that do what it has
 * written down.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = { SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
		UserDetailsServiceAutoConfiguration.class, JdbcSessionAutoConfiguration.class })
@Import({ SiteApplication.Pages.class, SiteApplication.SiteReflex.class, SiteApplication.Headers.class })
class SiteApplication {

	/**
	 * Before everything else, as filters do that set headers for all pages.
	 */
	static class Headers extends OncePerRequestFilter {

		private final Site site;

		Headers(Site site) {
			this.site = site;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String path = request.getRequestURI();
			Map.Entry<String, Function<HttpServletRequest, String>> header = this.site
				.header(path.substring(path.lastIndexOf('/') + 1));
			if (header != null) {
				response.setHeader(header.getKey(), header.getValue().apply(request));
			}
			chain.doFilter(request, response);
		}

	}

	@Controller
	static class Pages {

		private final Site site;

		Pages(Site site) {
			this.site = site;
		}

		@GetMapping(path = "/{name}", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String page(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
			Function<HttpServletRequest, String> page = this.site.page(name);
			if (page == null) {
				response.setStatus(404);
				return "no page";
			}
			String body = page.apply(request);
			if (body.startsWith("redirect:")) {
				response.setStatus(302);
				response.setHeader("Location", request.getContextPath() + "/" + body.substring(9));
				return "";
			}
			if (body.startsWith("status:")) {
				response.setStatus(Integer.parseInt(body.substring(7)));
				return "";
			}
			return body.startsWith("<!DOCTYPE html>") ? body : """
					<!DOCTYPE html>
					<html>
					<head>
					<title>%s</title>
					<link rel="icon" href="data:,">
					<script type="module" src="%s/reflex/reflex.js"></script>
					</head>
					<body>%s</body>
					</html>""".formatted(name, request.getContextPath(), body);
		}

	}

	@Reflex
	static class SiteReflex {

		private final Site site;

		SiteReflex(Site site) {
			this.site = site;
		}

		@ReflexAction
		void act(ReflexContext reflex) {
			this.site.action(reflex.element().dataset("act", String.class)).accept(reflex);
		}

		@ReflexAction
		void take(int number, String text, List<Integer> numbers, Map<String, Object> model, JsonNode object,
				Long nothing, ReflexContext reflex) {
			reflex.session().setAttribute("taken", number + " " + text + " " + numbers + " " + object + " " + nothing);
		}

	}

}
