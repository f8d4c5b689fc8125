package io.github.reflexboot.app;

import java.util.concurrent.CompletableFuture;

import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;

import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.app.LedgerApplication.Account;

/**
 * Works on entities without a transaction of its own.
 */
@Reflex
class DraftReflex {

	private final EntityManager entities;

	private final TransactionOperations transactions;

	DraftReflex(EntityManager entities, TransactionOperations transactions) {
		this.entities = entities;
		this.transactions = transactions;
	}

	@BeforeReflex(only = "changeInACallback")
	void before() {
		account().name = "too long, not saved";
	}

	@ReflexAction
	void changeInACallback(Model model) {
		model.addAttribute("seen", "refused");
	}

	@ReflexAction
	void change(Model model) {
		account().name = "too long, not saved";
		model.addAttribute("seen", "refused");
	}

	@ReflexAction
	void changeAndBeHandled() {
		account().name = "too long, not saved";
		throw new UnsupportedOperationException();
	}

	@ExceptionHandler
	void handled(UnsupportedOperationException ex, Model model) {
		account().name = "not saved either";
		model.addAttribute("seen", "refused");
	}

	@ReflexAction
	void bind(@Valid @ModelAttribute("draft") Account draft, BindingResult result, Model model) {
		model.addAttribute("seen", result.hasFieldErrors("name") ? "refused " + draft.name : "accepted");
	}

	@ReflexAction
	void updateByQuery() {
		account();
		update();
	}

	@ReflexAction
	CompletableFuture<Void> updateElsewhere() {
		account();
		return CompletableFuture.runAsync(this::update);
	}

	@ReflexAction
	void showTags(Model model) {
		Account account = account();
		model.addAttribute("seen", new Object() {

			@Override
			public String toString() {
				return String.valueOf(account.tags);
			}

		});
	}

	private void update() {
		this.transactions.executeWithoutResult(
				(status) -> this.entities.createQuery("update Account a set a.name = 'Grace'").executeUpdate());
	}

	private Account account() {
		return this.entities.find(Account.class, 1L);
	}

}
