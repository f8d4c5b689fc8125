<%@ page contentType="text/html; charset=UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="form" uri="http://www.springframework.org/tags/form" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <title>Guests, by JSP</title>
  <script type="module" src="<c:url value="/reflex/reflex.js"/>"></script>
</head>
<body data-reflex-subscribe="${group}">
  <p>
    <output id="count">${count}</output>
    <button id="more" data-reflex="click->Counter#increment" data-reflex-root="#count" data-step="2">More</button>
  </p>
  <c:url var="here" value="/"/>
  <form:form id="new-guest" method="post" action="${here}" modelAttribute="guest" data-reflex="submit->Guests#add" data-reflex-reset="" novalidate="">
    <p><label>Name <form:input path="name"/></label> <form:errors path="name" cssClass="error"/></p>
    <p><label>Address <form:input path="email"/></label> <form:errors path="email" cssClass="error"/></p>
    <button>Sign</button>
  </form:form>
  <ul id="guests"><jsp:include page="guests.jsp"/></ul>
  <p><button id="copies" data-reflex="click->Guests#copy">Copy</button></p>
  <ul id="copy"></ul>
  <p><button id="wave" data-reflex="click->Guests#wave">Wave</button> <span id="news"></span></p>
  <p id="weather" data-reflex-subscribe="${data}">${weather}</p>
</body>
</html>
