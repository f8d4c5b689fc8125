package io.github.reflexboot.app;

import java.util.concurrent.CountDownLatch;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * Sets cookies of any text, and has a page that is never done, and one that is refused
 * before anything of ours is asked, with an error page that begins a session.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ CookieTextApplication.Pages.class, CookieTextApplication.ErrorPage.class,
		CookieTextApplication.CookieReflex.class })
public class CookieTextApplication {

	public final CountDownLatch waiting = new CountDownLatch(1);

	private static void set(String value, HttpServletResponse response) {
		response.addCookie(new Cookie("k", value));
	}

	@Bean
	FilterRegistrationBean<Filter> refuses() {
		FilterRegistrationBean<Filter> refuses = new FilterRegistrationBean<>(
				(request, response, chain) -> ((HttpServletResponse) response).sendError(400));
		refuses.addUrlPatterns("/refused");
		refuses.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return refuses;
	}

	@Controller
	static class ErrorPage implements ErrorController {

		@RequestMapping("/error")
		@ResponseBody
		String error(HttpServletResponse response) {
			response.addCookie(new Cookie("JSESSIONID", "another"));
			return "error";
		}

	}

	@Controller
	static class Pages {

		private final CookieTextApplication application;

		Pages(CookieTextApplication application) {
			this.application = application;
		}

		@GetMapping(path = "/page", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String page(HttpSession session, @CookieValue(name = "k", required = false) String value) {
			return session.getId() + " " + value;
		}

		@GetMapping(path = "/set", produces = "text/html")
		@ResponseBody
		String set(@RequestParam String value, HttpServletResponse response) {
			CookieTextApplication.set(value, response);
			return "set";
		}

		@GetMapping(path = "/never", produces = "text/html")
		@ResponseBody
		DeferredResult<String> never() {
			this.application.waiting.countDown();
			return new DeferredResult<>();
		}

	}

	@Reflex
	static class CookieReflex {

		@ReflexAction
		void set(String value, HttpServletResponse response) {
			CookieTextApplication.set(value, response);
		}

		@ReflexAction
		void setLong(HttpServletResponse response) {
			CookieTextApplication.set("x".repeat(9000), response);
		}

	}

}
