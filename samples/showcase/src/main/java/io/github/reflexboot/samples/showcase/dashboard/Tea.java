package io.github.reflexboot.samples.showcase.dashboard;

import java.math.BigDecimal;

enum Tea {

	ASSAM("Assam", "6.50"), DARJEELING("Darjeeling", "9.90"), SENCHA("Sencha", "8.20"), ROOIBOS("Rooibos", "5.40");

	private final String title;

	private final BigDecimal price;

	Tea(String title, String price) {
		this.title = title;
		this.price = new BigDecimal(price);
	}

	String title() {
		return this.title;
	}

	BigDecimal price() {
		return this.price;
	}

}
