package io.github.reflexboot.app;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ AddressApplication.Pages.class, AddressApplication.AddressReflex.class })
public class AddressApplication {

	static String describe(HttpServletRequest request) {
		return request.getScheme() + " " + request.getServerName() + " " + request.getServerPort() + " "
				+ request.getRemoteAddr() + " " + request.isSecure();
	}

	@Controller
	static class Pages {

		@GetMapping("/address")
		String address(HttpServletRequest request, Model model) {
			model.addAttribute("page", describe(request));
			return "seen";
		}

		@GetMapping("/links")
		String links(Model model, @CookieValue(required = false) String taste) {
			model.addAttribute("taste", taste);
			model.addAttribute("built", ServletUriComponentsBuilder.fromCurrentContextPath().path("/address").build());
			return "links";
		}

		@GetMapping("/away")
		String away() {
			return "redirect:/address";
		}

		@GetMapping(path = "/echo/{name}", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String echo(@PathVariable String name, @RequestParam(required = false) String q) {
			return "/" + name + ((q != null) ? " q=" + q : "");
		}

	}

	@Reflex
	static class AddressReflex {

		private String seen;

		@ReflexAction
		void look(HttpServletRequest request) {
			this.seen = describe(request);
		}

		@ReflexAction
		void taste(HttpServletRequest request, HttpServletResponse response) {
			Cookie cookie = new Cookie("taste", "sweet");
			cookie.setPath("/");
			cookie.setSecure(request.isSecure());
			response.addCookie(cookie);
		}

		@ReflexAction
		String away() {
			return "redirect:/address";
		}

	}

}
