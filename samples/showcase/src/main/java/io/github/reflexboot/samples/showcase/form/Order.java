package io.github.reflexboot.samples.showcase.form;

import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What Spring MVC binds some of the fields to, as it does in any controller.
 */
public class Order {

	private Integer number;

	@DateTimeFormat(iso = ISO.DATE)
	private LocalDate date;

	private List<String> toppings = List.of();

	private List<String> days = List.of();

	private boolean gift;

	public Integer getNumber() {
		return this.number;
	}

	public void setNumber(Integer number) {
		this.number = number;
	}

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

	public List<String> getToppings() {
		return this.toppings;
	}

	public void setToppings(List<String> toppings) {
		this.toppings = toppings;
	}

	public List<String> getDays() {
		return this.days;
	}

	public void setDays(List<String> days) {
		this.days = days;
	}

	public boolean isGift() {
		return this.gift;
	}

	public void setGift(boolean gift) {
		this.gift = gift;
	}

	@Override
	public String toString() {
		return "number=%s, date=%s, toppings=%s, days=%s, gift=%s".formatted(this.number, this.date, this.toppings,
				this.days, this.gift);
	}

}
