package io.github.reflexboot.app;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

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

	}

}
