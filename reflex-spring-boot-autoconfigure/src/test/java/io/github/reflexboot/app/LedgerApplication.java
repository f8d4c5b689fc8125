package io.github.reflexboot.app;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan(basePackageClasses = LedgerApplication.class)
@Import({ LedgerApplication.Page.class, LedgerApplication.LedgerReflex.class })
public class LedgerApplication {

	@Bean
	ApplicationRunner samples(EntityManager entities, TransactionOperations transactions) {
		return (arguments) -> transactions.executeWithoutResult((status) -> entities.persist(new Account(1L, "Ada")));
	}

	@Entity(name = "Account")
	public static class Account {

		@Id
		private Long id;

		private String name;

		protected Account() {
		}

		Account(Long id, String name) {
			this.id = id;
			this.name = name;
		}

	}

	@Controller
	static class Page {

		private final EntityManager entities;

		Page(EntityManager entities) {
			this.entities = entities;
		}

		@GetMapping("/account")
		String account(HttpServletRequest request, Model model) {
			Account account = this.entities.find(Account.class, 1L);
			Object left = request.getAttribute("account");
			model.addAttribute("page", account.name + ((left != null) ? " same " + (left == account) : ""));
			return "seen";
		}

	}

	@Reflex
	@Transactional
	static class LedgerReflex {

		private final EntityManager entities;

		LedgerReflex(EntityManager entities) {
			this.entities = entities;
		}

		@ExceptionHandler
		@Transactional
		void handled(UnsupportedOperationException ex, Model model) {
			model.addAttribute("seen", "handled");
		}

		@ReflexAction
		void share(HttpServletRequest request) {
			request.setAttribute("account", this.entities.find(Account.class, 1L));
		}

		@ReflexAction
		void rename(String name) {
			this.entities.find(Account.class, 1L).name = name;
		}

		@ReflexAction
		void renameAndFail() {
			rename("Lost");
			this.entities.flush();
			throw new IllegalStateException("rolled back");
		}

		@ReflexAction
		void renameAndBeHandled() {
			rename("Lost");
			this.entities.flush();
			throw new UnsupportedOperationException("rolled back");
		}

	}

}
