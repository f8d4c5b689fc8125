<%@ page contentType="text/html; charset=UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach var="each" items="${guests}">
  <li data-reflex-key="<c:out value="${each.name}"/>"><c:out value="${each.name}"/>
    <button data-reflex="click->Guests#remove" data-name="<c:out value="${each.name}"/>">Remove</button></li>
</c:forEach>
