package io.github.reflexboot.app;

import javax.sql.DataSource;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * Prices by Spring Data JDBC and by plain JDBC, on a page that writes, too.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableJdbcRepositories(considerNestedRepositories = true)
@Import({ PriceApplication.Page.class, PriceApplication.PriceReflex.class })
public class PriceApplication {

	@Bean
	ApplicationRunner samples(DataSource database) {
		return (arguments) -> {
			JdbcClient jdbc = JdbcClient.create(database);
			jdbc.sql("create table price (id bigint primary key, amount int, shown int)").update();
			jdbc.sql("insert into price values (1, 10, 0)").update();
		};
	}

	@Table("PRICE")
	static final class Price {

		@Id
		private final Long id;

		int amount;

		private final int shown;

		Price(Long id, int amount, int shown) {
			this.id = id;
			this.amount = amount;
			this.shown = shown;
		}

		Long getId() {
			return this.id;
		}

		int getShown() {
			return this.shown;
		}

	}

	interface Prices extends CrudRepository<Price, Long> {

	}

	@Controller
	static class Page {

		private final Prices prices;

		private final JdbcClient jdbc;

		Page(Prices prices, JdbcClient jdbc) {
			this.prices = prices;
			this.jdbc = jdbc;
		}

		@GetMapping("/price")
		@Transactional
		String price(Model model) {
			this.jdbc.sql("update price set shown = shown + 1").update();
			model.addAttribute("page", this.prices.findById(1L).orElseThrow().amount);
			return "seen";
		}

	}

	@Reflex
	static class PriceReflex {

		private final Prices prices;

		private final JdbcClient jdbc;

		PriceReflex(Prices prices, JdbcClient jdbc) {
			this.prices = prices;
			this.jdbc = jdbc;
		}

		@ReflexAction
		void forget() {
			change(11);
		}

		@ReflexAction
		void save() {
			this.prices.save(change(11));
		}

		@ReflexAction
		void saveAndFail() {
			this.prices.save(change(11));
			throw new UnsupportedOperationException("saved before");
		}

		@ReflexAction
		@Transactional
		void saveAndRollBack() {
			this.prices.save(change(11));
			this.jdbc.sql("update price set amount = amount + 1").update();
			throw new UnsupportedOperationException("rolled back");
		}

		@ReflexAction
		@Transactional
		void loadAndUpdate() {
			change(12);
			this.jdbc.sql("update price set amount = 11").update();
		}

		@ReflexAction
		@Transactional
		void reset() {
			this.jdbc.sql("update price set amount = 10").update();
		}

		@ExceptionHandler
		void handled(UnsupportedOperationException ex, Model model) {
			model.addAttribute("seen", ex.getMessage());
		}

		private Price change(int amount) {
			Price price = this.prices.findById(1L).orElseThrow();
			price.amount = amount;
			return price;
		}

	}

}
