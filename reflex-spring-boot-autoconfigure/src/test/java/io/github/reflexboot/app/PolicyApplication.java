package io.github.reflexboot.app;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.stereotype.Controller;
import org.springframework.web.filter.OncePerRequestFilter;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Pages under a Content Security Policy whose nonce is another one in each response.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ PolicyApplication.Pages.class, PolicyApplication.PolicyReflex.class })
public class PolicyApplication {

	@Bean
	OncePerRequestFilter policy() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				String nonce = nonce();
				request.setAttribute("nonce", nonce);
				request.setAttribute("second", nonce());
				response.setHeader("Content-Security-Policy", policyOf(request));
				chain.doFilter(request, response);
			}

		};
	}

	private static String nonce() {
		byte[] bytes = new byte[16];
		ThreadLocalRandom.current().nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static String policyOf(HttpServletRequest request) {
		String styles = request.getRequestURI().endsWith("/two") ? "second" : "nonce";
		return "default-src 'self'; script-src 'nonce-" + request.getAttribute("nonce") + "'; style-src 'nonce-"
				+ request.getAttribute(styles) + "'";
	}

	@Controller
	static class Pages {

		@GetMapping(path = { "/policy", "/two" }, produces = "text/html")
		@ResponseBody
		String page(@RequestAttribute String nonce) {
			return "<body><script nonce=\"" + nonce + "\"></script><script nonce=\"aaaaaaaaaaaaaaaaaaaaaaaa\"></script>"
					+ "</body>";
		}

	}

	@Reflex
	static class PolicyReflex {

		@ReflexAction
		void style(ReflexContext reflex, @RequestAttribute String nonce) {
			reflex.morph("#style", "<style nonce=\"" + nonce + "\"></style>");
		}

	}

}
