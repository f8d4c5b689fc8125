package io.github.reflexboot.benchmarks.server;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

/**
 * The page in Vaadin Flow, of the same elements as in Thymeleaf.
 */
@Tag("body-of-house")
@Route("house")
public class HouseView extends Component implements HasUrlParameter<Integer> {

	private final House house;

	private final Element number = Element.createText("0");

	private int taken;

	HouseView(House house) {
		this.house = house;
	}

	@Override
	public void setParameter(BeforeEvent event, Integer rows) {
		Element main = with("main", text("h1", "Parts of the house"),
				text("p", "Each click takes one part out of its hall, and the page shows how many are gone."));
		Element counter = new Element("p");
		main.appendChild(counter, button());
		if (rows > 0) {
			main.appendChild(table(rows));
		}
		else {
			counter.appendChild(with("output", this.number).setAttribute("id", "taken"));
		}
		getElement().appendChild(header(), main, with("footer", text("p",
				"Made of wood, stone and glass, and of nothing else. Prices include delivery to the door, but not through it.")));
	}

	private Element header() {
		return with("header", with("nav", link("/", "House"), link("/halls", "Halls"), link("/orders", "Orders"),
				link("/account", "Account")));
	}

	private Element button() {
		Element button = text("button", "Take one").setAttribute("type", "button");
		button.addEventListener("click", (event) -> this.number.setText(String.valueOf(++this.taken)));
		return button;
	}

	private Element table(int count) {
		Element body = new Element("tbody");
		List<Row> rows = this.house.rows(count, 0);
		for (Row row : rows) {
			body.appendChild(row(row, row.number() == count / 2));
		}
		return with("table", with("thead", with("tr", text("th", "Number"), text("th", "Part"), text("th", "Hall"),
				new Element("th"), text("th", "Price"), text("th", "Taken"))), body);
	}

	private Element row(Row row, boolean changes) {
		Element taken = changes ? with("td", this.number) : text("td", String.valueOf(row.taken()));
		return with("tr", text("td", String.valueOf(row.number())).setAttribute("class", "number"),
				text("td", row.name()).setAttribute("class", "name"), text("td", row.hall()),
				with("td", link("/parts/" + row.number(), "Details").setAttribute("class", "link")),
				text("td", row.price()).setAttribute("class", "price"), taken.setAttribute("class", "taken"))
			.setAttribute("id", "row-" + row.number())
			.setAttribute("class", "row");
	}

	private static Element link(String to, String text) {
		return text("a", text).setAttribute("href", to);
	}

	private static Element text(String tag, String text) {
		return new Element(tag).setText(text);
	}

	private static Element with(String tag, Element... children) {
		return new Element(tag).appendChild(children);
	}

}
