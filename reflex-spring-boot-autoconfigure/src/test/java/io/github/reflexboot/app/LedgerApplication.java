package io.github.reflexboot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan(basePackageClasses = LedgerApplication.class)
@Import({ LedgerApplication.Page.class, LedgerApplication.FormPage.class, LedgerApplication.LedgerReflex.class,
		DraftReflex.class })
public class LedgerApplication {

	@Bean
	ApplicationRunner samples(EntityManager entities, TransactionOperations transactions) {
		return (arguments) -> transactions.executeWithoutResult((status) -> entities.persist(new Account(1L, "Ada")));
	}

	@Entity(name = "Account")
	public static class Account {

		@Id
		private Long id;

		@Size(max = 5)
		String name;

		@ElementCollection
		List<String> tags = new ArrayList<>(List.of("first"));

		protected Account() {
		}

		Account(Long id, String name) {
			this.id = id;
			this.name = name;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	@Controller
	static class Page {

		private final EntityManager entities;

		private final TransactionOperations transactions;

		Page(EntityManager entities, TransactionOperations transactions) {
			this.entities = entities;
			this.transactions = transactions;
		}

		@GetMapping("/account")
		String account(HttpServletRequest request, Model model) {
			this.transactions.executeWithoutResult(
					(status) -> this.entities.createQuery("select count(a) from Account a").getSingleResult());
			Account account = this.entities.find(Account.class, 1L);
			Object left = request.getAttribute("account");
			model.addAttribute("page", account.name + ((left != null) ? " same " + (left == account) : ""));
			return "seen";
		}

		@GetMapping("/account/later")
		Callable<String> later(HttpServletRequest request, Model model) {
			return () -> account(request, model);
		}

		@GetMapping("/account/promised")
		CompletableFuture<String> promised(HttpServletRequest request, Model model) {
			return CompletableFuture.supplyAsync(() -> account(request, model));
		}

	}

	@Controller
	static class FormPage {

		private final EntityManager entities;

		private final Page page;

		FormPage(EntityManager entities, Page page) {
			this.entities = entities;
			this.page = page;
		}

		@ModelAttribute("draft")
		Account draft() {
			return this.entities.find(Account.class, 1L);
		}

		@GetMapping("/account/form")
		String form(HttpServletRequest request, Model model) {
			return this.page.account(request, model);
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
		void renameAndLook(ReflexContext reflex, Model model) {
			rename("Grace");
			model.addAttribute("seen", reflex.pageModel().get("page"));
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
