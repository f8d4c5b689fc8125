package io.github.reflexboot.app;

import java.util.concurrent.CountDownLatch;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * Sets cookies of any text, and has a page that is never done.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ CookieTextApplication.Pages.class, CookieTextApplication.CookieReflex.class })
public class CookieTextApplication {

	public final CountDownLatch waiting = new CountDownLatch(1);

	private static void set(String value, HttpServletResponse response) {
		response.addCookie(new Cookie("k", value));
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
