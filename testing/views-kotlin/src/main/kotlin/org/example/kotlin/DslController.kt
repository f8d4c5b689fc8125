package org.example.kotlin

import io.github.reflexboot.ReflexGroups
import jakarta.validation.Valid
import kotlinx.html.FORM
import kotlinx.html.FormMethod
import kotlinx.html.body
import kotlinx.html.button
import kotlinx.html.form
import kotlinx.html.head
import kotlinx.html.html
import kotlinx.html.id
import kotlinx.html.input
import kotlinx.html.label
import kotlinx.html.lang
import kotlinx.html.li
import kotlinx.html.p
import kotlinx.html.script
import kotlinx.html.small
import kotlinx.html.span
import kotlinx.html.stream.appendHTML
import kotlinx.html.title
import kotlinx.html.ul
import org.springframework.stereotype.Controller
import org.springframework.ui.Model
import org.springframework.ui.set
import org.springframework.validation.BindingResult
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.ModelAttribute
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.servlet.View

/** The page that kotlinx.html shows. */
@Controller
class DslController(private val counter: Counter, private val guests: GuestBook, private val groups: ReflexGroups) {

    @GetMapping("/dsl")
    fun page(model: Model): View {
        model["guest"] = Guest()
        return show()
    }

    @PostMapping("/dsl")
    fun add(@Valid @ModelAttribute("guest") guest: Guest, errors: BindingResult): Any {
        if (errors.hasErrors()) {
            return show()
        }
        guests.add(guest)
        return "redirect:/dsl"
    }

    /** A view, and not a body: only a view sees what an action has bound. */
    private fun show() = View { model, request, response ->
        val errors = model!![BindingResult.MODEL_KEY_PREFIX + "guest"] as BindingResult
        response.contentType = "text/html;charset=UTF-8"
        response.writer.append("<!DOCTYPE html>").appendHTML().html {
            lang = "en"
            head {
                title("Guests, by kotlinx.html")
                script(type = "module", src = "${request.contextPath}/reflex/reflex.js") {}
            }
            body {
                attributes["data-reflex-subscribe"] = groups.sign(GuestBook.GROUP)
                p {
                    span { id = "count"; +counter.value.toString() }
                    button {
                        id = "more"
                        attributes["data-reflex"] = "click->Counter#increment"
                        +"More"
                    }
                    span { id = "said"; +(model["said"]?.toString() ?: "") }
                }
                form(action = "${request.contextPath}/dsl", method = FormMethod.post) {
                    attributes["data-reflex"] = "submit->Guests#add"
                    attributes["data-reflex-reset"] = ""
                    novalidate = true
                    field("name", "Name", errors)
                    field("email", "Address", errors)
                    button { +"Sign" }
                }
                ul {
                    id = "guests"
                    guests.all().forEach {
                        li {
                            attributes["data-reflex-key"] = it.name
                            +"${it.name}, from ${it.from}"
                        }
                    }
                }
                p {
                    button { id = "wave"; attributes["data-reflex"] = "click->Guests#wave"; +"Wave" }
                    span { id = "news" }
                }
            }
        }
    }

    private fun FORM.field(field: String, text: String, errors: BindingResult) {
        p {
            label {
                +text
                input(name = field) {
                    id = field
                    value = errors.getFieldValue(field)?.toString() ?: ""
                }
            }
            errors.getFieldErrors(field).forEach { small("error") { +(it.defaultMessage ?: "") } }
        }
    }
}
