package io.github.reflexboot.app;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ SessionApplication.Pages.class, SessionApplication.SessionReflex.class })
public class SessionApplication {

	public final AtomicInteger calls = new AtomicInteger();

	/**
	 * Lets the first of two actions wait for the second, as long as that is possible.
	 */
	public volatile CountDownLatch second = new CountDownLatch(1);

	/**
	 * Tells that an action has begun which waits to be told to go on.
	 */
	public final CountDownLatch begun = new CountDownLatch(1);

	public final CountDownLatch goOn = new CountDownLatch(1);

	/**
	 * Where two actions meet that run at the same time.
	 */
	private final CyclicBarrier meeting = new CyclicBarrier(2);

	@Controller
	static class Pages {

		@GetMapping(path = "/page", produces = "text/html")
		@ResponseBody
		String page(HttpServletRequest request, @CookieValue(required = false) String taste) {
			HttpSession session = request.getSession(false);
			return (session == null) ? "no session " + taste
					: "a=" + session.getAttribute("a") + " b=" + session.getAttribute("b") + " " + taste;
		}

		@GetMapping(path = "/begin", produces = "text/html")
		@ResponseBody
		String begin(HttpSession session) {
			return session.getId();
		}

		@GetMapping(path = "/rename", produces = "text/html")
		@ResponseBody
		String rename(HttpServletRequest request) {
			return request.changeSessionId();
		}

		@GetMapping(path = "/end", produces = "text/html")
		@ResponseBody
		String end(HttpSession session) {
			session.invalidate();
			return "ended";
		}

	}

	@Reflex
	static class SessionReflex {

		private final SessionApplication application;

		SessionReflex(SessionApplication application) {
			this.application = application;
		}

		@ReflexAction
		void put(String name, String value, ReflexContext reflex) {
			this.application.calls.incrementAndGet();
			reflex.session().setAttribute(name, value);
		}

		@ReflexAction
		void count(ReflexContext reflex) throws InterruptedException {
			Integer count = (Integer) reflex.session().getAttribute("a");
			try {
				this.application.meeting.await(300, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException | BrokenBarrierException ex) {
				this.application.meeting.reset();
			}
			reflex.session().setAttribute("a", (count != null) ? count + 1 : 1);
		}

		@ReflexAction
		void putFirst(ReflexContext reflex) throws InterruptedException {
			reflex.session().setAttribute("a", "first");
			this.application.second.await(500, TimeUnit.MILLISECONDS);
		}

		@ReflexAction
		void putLater(ReflexContext reflex) throws InterruptedException {
			this.application.calls.incrementAndGet();
			reflex.session().setAttribute("a", "later");
			this.application.begun.countDown();
			this.application.goOn.await(20, TimeUnit.SECONDS);
		}

		@ReflexAction
		void putSecond(ReflexContext reflex) {
			reflex.session().setAttribute("b", "second");
		}

		@ReflexAction
		void rename(HttpServletRequest request) {
			request.changeSessionId();
		}

		@ReflexAction
		void end(HttpSession session) {
			session.invalidate();
		}

		@ReflexAction
		void endAndBegin(HttpServletRequest request) {
			request.getSession().invalidate();
			request.getSession().setAttribute("a", "new");
		}

		@ReflexAction
		void cookie(HttpServletResponse response) {
			Cookie cookie = new Cookie("taste", "sweet");
			cookie.setHttpOnly(true);
			cookie.setPath("/");
			response.addCookie(cookie);
		}

		@ReflexAction
		void expireAfterOneSecond(HttpSession session) {
			session.setMaxInactiveInterval(1);
		}

	}

}
