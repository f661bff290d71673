package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// opa is the part of OPA's REST API that a policy watcher needs.
type opa struct {
	url string
}

// rejected is OPA's own answer to a policy it does not accept, kept as it was said: it goes into the
// ConfigMap's status annotation, where people read it.
type rejected struct {
	answer json.RawMessage
}

func (r *rejected) Error() string { return "OPA: " + string(r.answer) }

func (o *opa) put(ctx context.Context, id, rego string) error {
	return o.send(ctx, http.MethodPut, id, rego)
}

func (o *opa) remove(ctx context.Context, id string) error {
	return o.send(ctx, http.MethodDelete, id, "")
}

// has says whether OPA knows the policy. One id is asked for, and not the list: the list carries the syntax
// tree of every policy, megabytes once there are hundreds of catalogs.
func (o *opa) has(ctx context.Context, id string) (bool, error) {
	response, err := o.do(ctx, http.MethodGet, id, "")
	if err != nil {
		return false, err
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, response.Body)
	return response.StatusCode != http.StatusNotFound, nil
}

func (o *opa) send(ctx context.Context, method, id, body string) error {
	response, err := o.do(ctx, method, id, body)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode < 300 || method == http.MethodDelete && response.StatusCode == http.StatusNotFound {
		return nil
	}
	if !json.Valid(answer) {
		return fmt.Errorf("OPA answers %s", response.Status)
	}
	return &rejected{answer: answer}
}

func (o *opa) do(ctx context.Context, method, id, body string) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	request, err := http.NewRequestWithContext(ctx, method, o.url+"/v1/policies/"+id, bytes.NewReader([]byte(body)))
	if err != nil {
		cancel()
		return nil, err
	}
	request.Header.Set("Content-Type", "text/plain")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		cancel()
		return nil, err
	}
	response.Body = &cancelling{response.Body, cancel}
	return response, nil
}

// cancelling frees the deadline's timer together with the body.
type cancelling struct {
	io.ReadCloser
	cancel context.CancelFunc
}

func (c *cancelling) Close() error {
	defer c.cancel()
	return c.ReadCloser.Close()
}
